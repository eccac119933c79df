# diagnosis: f was called at 1e-12 from x
def nudge(f, x):
    h, slopes = 1e-12, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        slopes[index] = (f(up) - f(down)) / (2 * h)
    return slopes
