# diagnosis: twice as large
# also: what comes is twice the wanted one
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return 2 * (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
