# wrong: adds the mean of the inner errors and the mean of the outer ones, each by its own number (NaN if one group is empty)
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    small = np.abs(e) <= delta
    inner = 0.5 * e[small] ** 2
    outer = delta * np.abs(e[~small]) - 0.5 * delta**2
    return np.mean(inner) + np.mean(outer)


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.clip(Y - T, -delta, delta) / Y.size
