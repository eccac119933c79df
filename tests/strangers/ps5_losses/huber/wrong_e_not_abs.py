# wrong: compares e and not |e| with delta, so large negative errors stay on the parabola
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    return np.mean(np.where(e <= delta, e**2 / 2, delta * np.abs(e) - delta**2 / 2))


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.clip(Y - T, -delta, delta) / Y.size
