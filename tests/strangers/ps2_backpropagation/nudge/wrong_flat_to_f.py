# wrong: f is called with a flat array, not with one of x's shape, so an f that needs a matrix fails
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    flat = x.flatten()
    grad = np.zeros(flat.size)
    for i in range(flat.size):
        up, down = flat.copy(), flat.copy()
        up[i] += h
        down[i] -= h
        grad[i] = (f(up) - f(down)) / (2 * h)
    return grad.reshape(x.shape)
