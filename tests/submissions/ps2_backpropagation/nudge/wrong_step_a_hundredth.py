# diagnosis: the nudge is 0.01, which is too large
# also: nearly right
def nudge(f, x):
    h, gradient = 0.01, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2 * h)
    return gradient
