# diagnosis: the nudge is 0.01, which is too large
# also: nearly right
# also: f was called at 0.01 from x
def nudge(f, x):
    h, gradient = 0.01, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2 * h)
    return gradient
