# wrong: h is 10⁻¹³, "the smaller the better", where rounding spoils the difference
def nudge(f, x):
    h = 1e-13
    grad = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[index] += h
        down[index] -= h
        grad[index] = (f(up) - f(down)) / (2 * h)
    return grad
