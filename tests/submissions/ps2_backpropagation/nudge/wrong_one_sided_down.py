# diagnosis: the one-sided difference (f(x) − f(x − h)) / h
# also: f was never called above x
def nudge(f, x):
    h, gradient = 1e-5, np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        gradient[index] = (f(x) - f(down)) / h
    return gradient
