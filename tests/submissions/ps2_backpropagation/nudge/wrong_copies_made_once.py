# diagnosis: each copy is nudged in one entry more than the last
# also: the first entry stays nudged in both copies
# also: f was called with more than one entry nudged at once
def nudge(f, x):
    h, slopes = 1e-5, np.zeros(x.shape)
    up, down = x.copy(), x.copy()
    for index in np.ndindex(x.shape):
        up[index] += h
        down[index] -= h
        slopes[index] = (f(up) - f(down)) / (2 * h)
    return slopes
