def nudge(f, x):
    slopes = np.zeros(x.shape)
    for index, here in np.ndenumerate(x.copy()):
        x[index] = here + 1e-5
        above = f(x)
        x[index] = here - 1e-5
        below = f(x)
        x[index] = here
        slopes[index] = (above - below) / 2e-5
    return slopes
