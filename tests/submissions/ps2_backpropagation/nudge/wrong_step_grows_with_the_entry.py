# diagnosis: the nudge grows with the entry of x
# also: f was called up to 0.0025 from x
def nudge(f, x):
    slopes = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        h = 1e-5 * max(1.0, abs(x[index]))
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        slopes[index] = (f(up) - f(down)) / (2 * h)
    return slopes
