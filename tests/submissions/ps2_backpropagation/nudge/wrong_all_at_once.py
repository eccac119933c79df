# diagnosis: all entries were nudged at once
# also: f was called with more than one entry nudged at once
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        gradient[index] = (f(x + h) - f(x - h)) / (2 * h)
    return gradient
