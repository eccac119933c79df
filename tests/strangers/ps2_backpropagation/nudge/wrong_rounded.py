# wrong: the result is rounded to six decimals, as the call in the example does; small slopes lose their digits
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad.round(6)
