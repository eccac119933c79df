# wrong: puts the input into w[0] in place, so the caller's weights are changed
def first_gradient(o, w, y):
    w[0] = o[0]
    return (o[-1] - y) * np.prod(o[1:] * (1 - o[1:]) * w)
