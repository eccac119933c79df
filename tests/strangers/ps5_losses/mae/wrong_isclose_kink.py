# wrong: takes the slope 0 wherever Y and T are only close; it is 0 only where the error is exactly 0
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.abs(Y - T))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    s = np.sign(Y - T)
    s[np.isclose(Y, T)] = 0
    return s / Y.size
