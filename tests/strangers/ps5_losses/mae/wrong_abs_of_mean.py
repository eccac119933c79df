# wrong: takes the size of the mean, so that errors of different signs cancel
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return abs(np.mean(Y - T))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return np.sign(Y - T) / Y.size
