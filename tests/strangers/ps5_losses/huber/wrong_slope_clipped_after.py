# wrong: the division by N comes before the clipping, so the limit is delta and not delta/N
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    inner = 0.5 * e**2
    outer = delta * np.abs(e) - 0.5 * delta**2
    return np.mean(np.where(np.abs(e) <= delta, inner, outer))


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.clip((Y - T) / Y.size, -delta, delta)
