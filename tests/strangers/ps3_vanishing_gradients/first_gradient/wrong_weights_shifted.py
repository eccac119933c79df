# wrong: w[:-1] where w[1:] belongs, the last weight is left out instead of the first
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[:-1]) * o[0]
