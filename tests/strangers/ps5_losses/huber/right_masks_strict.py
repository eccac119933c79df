# right: < in place of <= (the pieces meet there), with masks and a copy
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = np.array(Y - T, dtype=float)
    loss = 0.5 * e**2
    far = ~(np.abs(e) < delta)
    loss[far] = delta * np.abs(e[far]) - 0.5 * delta**2
    return loss.sum() / loss.size


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    e = np.array(Y - T, dtype=float)
    e[e > delta] = delta
    e[e < -delta] = -delta
    return e / e.size
