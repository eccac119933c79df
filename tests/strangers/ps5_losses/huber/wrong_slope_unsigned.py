# wrong: beyond delta the slope is +delta on both sides
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    inner = 0.5 * e**2
    outer = delta * np.abs(e) - 0.5 * delta**2
    return np.mean(np.where(np.abs(e) <= delta, inner, outer))


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    e = Y - T
    return np.where(np.abs(e) <= delta, e, delta) / e.size
