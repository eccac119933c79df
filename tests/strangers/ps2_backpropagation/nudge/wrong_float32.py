# wrong: the copies are float32, where a nudge of 10⁻⁵ is mostly lost
def nudge(f, x):
    h = 1e-5
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.astype(np.float32), x.astype(np.float32)
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
