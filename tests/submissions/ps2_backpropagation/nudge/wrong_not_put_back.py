# diagnosis: the first entry was left nudged down
# also: nearly right
# also: f was called with more than one entry nudged at once
def nudge(f, x):
    h = 1e-5
    x = x.copy()
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        above = f(x)
        x[index] -= 2 * h
        below = f(x)
        gradient[index] = (above - below) / (2 * h)
    return gradient
