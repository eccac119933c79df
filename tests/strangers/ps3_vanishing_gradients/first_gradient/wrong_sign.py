# wrong: the error is y - o_n, so the gradient has the wrong sign
def first_gradient(o, w, y):
    g = y - o[-1]
    for k in range(len(w) - 1, 0, -1):
        g = g * o[k + 1] * (1 - o[k + 1]) * w[k]
    return g * o[1] * (1 - o[1]) * o[0]
