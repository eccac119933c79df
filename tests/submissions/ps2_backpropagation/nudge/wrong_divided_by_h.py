# diagnosis: divided by h; up and down are 2h apart
# also: what comes is twice the wanted one
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / h
    return gradient
