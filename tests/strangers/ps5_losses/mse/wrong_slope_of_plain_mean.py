# wrong: the slope forgets that the 1/2 meets the 2: it is twice as large
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    return 0.5 * np.mean((Y - T) ** 2)


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    N = Y.size
    return 2 / N * (Y - T)
