# wrong: at an error of exactly 0 the slope is +1/N, because >= puts it with the positive ones
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.abs(Y - T))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return np.where(Y >= T, 1.0, -1.0) / Y.size
