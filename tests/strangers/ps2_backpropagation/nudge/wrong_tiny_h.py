# wrong: h = 1e-12 instead of 1e-5, so rounding leaves only three or four right digits
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-12
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
