# right: the parabola minus half the square of what is beyond delta; the slope by max and min
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    excess = np.maximum(np.abs(e) - delta, 0)
    return np.mean(e**2 - excess**2) / 2


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.maximum(-delta, np.minimum(Y - T, delta)) / Y.size
