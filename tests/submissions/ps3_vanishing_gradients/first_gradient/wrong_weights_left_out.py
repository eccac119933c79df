# diagnosis: slopes alone: each layer back has its weight too
def first_gradient(o, w, y):
    slopes = o[1:] * (1 - o[1:])
    return (o[-1] - y) * np.prod(slopes) * o[0]
