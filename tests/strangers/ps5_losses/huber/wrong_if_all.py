# wrong: one formula for the whole array: parabola only if all errors are within delta
def huber(Y: np.ndarray, T: np.ndarray, delta: float) -> float:
    e = Y - T
    if np.all(np.abs(e) <= delta):
        return np.mean(0.5 * e**2)
    else:
        return np.mean(delta * np.abs(e) - 0.5 * delta**2)


def huber_slope(Y: np.ndarray, T: np.ndarray, delta: float) -> np.ndarray:
    return np.clip(Y - T, -delta, delta) / Y.size
