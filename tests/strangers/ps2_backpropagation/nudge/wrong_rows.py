# wrong: i runs over the first axis, so a whole row of a matrix is nudged at once
def nudge(f, x):
    h = 1e-5
    grad = np.zeros_like(x)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad
