# wrong: a one-sided difference, (f(x + h) - f(x)) / h
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        up = x.copy()
        up[index] += h
        grad[index] = (f(up) - f(x)) / h
    return grad
