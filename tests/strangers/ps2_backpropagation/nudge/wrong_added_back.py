# wrong: x itself is nudged, and += h does not bring back its last digit
def nudge(f, x: np.ndarray) -> np.ndarray:
    h = 1e-5
    grad = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        x[index] += h
        up = f(x)
        x[index] -= 2 * h
        down = f(x)
        x[index] += h
        grad[index] = (up - down) / (2 * h)
    return grad
