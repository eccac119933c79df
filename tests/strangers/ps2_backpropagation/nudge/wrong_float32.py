# wrong: the copies are float32, in which 1 + 1e-5 keeps two digits of the nudge
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        up, down = x.astype(np.float32), x.astype(np.float32)
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
