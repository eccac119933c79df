# diagnosis: whole rows were nudged at once
# also: f was called with more than one entry nudged at once
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for i in range(len(x)):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient
