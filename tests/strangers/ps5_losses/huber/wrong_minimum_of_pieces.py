# wrong: takes the smaller of the two pieces, which is always the line, also within delta
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    a = np.abs(Y - T)
    return np.mean(np.minimum(0.5 * a**2, delta * a - 0.5 * delta**2))


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.clip(Y - T, -delta, delta) / Y.size
