# diagnosis: f was called with float32 numbers
# also: nothing but zeros comes
def nudge(f, x):
    h, x, slopes = 1e-5, x.astype(np.float32), np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        slopes[index] = (f(up) - f(down)) / (2 * h)
    return slopes
