# diagnosis: every slope is 0: are up and down one and the same array?
# also: nudge changed its argument x in place
# also: nothing but zeros comes
# also: f was called at x itself, with nothing nudged
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x, x
        up[index] += h
        down[index] -= h
        gradient[index] = (f(up) - f(down)) / (2 * h)
    return gradient
