# wrong: the slopes are taken of all of o, so o_0(1 - o_0) is one of the factors
def first_gradient(o, w, y):
    slopes = o * (1 - o)
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
