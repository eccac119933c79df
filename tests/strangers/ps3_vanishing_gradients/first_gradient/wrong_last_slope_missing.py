# wrong: the slopes stop before the last unit (o[1:-1]), the slope of unit n is missing
def first_gradient(o, w, y):
    slopes = o[1:-1] * (1 - o[1:-1])
    return (o[-1] - y) * np.prod(slopes) * np.prod(w[1:]) * o[0]
