# diagnosis: the nudge is 0.0001, which is too large: use h = 10⁻⁵
# also: f was called at 0.0001 from x
def nudge(f, x):
    h, slopes = 1e-4, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        slopes[index] = (f(up) - f(down)) / (2 * h)
    return slopes
