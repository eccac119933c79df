# wrong: up and down are x itself, not copies, so both values are alike (and x gets changed)
def nudge(f, x):
    h = 1e-5
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        up = x
        down = x
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
