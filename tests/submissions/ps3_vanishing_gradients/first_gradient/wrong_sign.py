# diagnosis: the sign: the slope of ½(y − o)² by o is o − y
# also: the sign is turned: what comes is the wanted one, times −1
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (y - o[-1]) * np.prod(slopes) * np.prod(w[1:]) * o[0]
