# diagnosis: brackets are missing: / 2 * h
# also: what comes is the wanted one, times
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / 2 * h
    return gradient
