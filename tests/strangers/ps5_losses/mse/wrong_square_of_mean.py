# wrong: squares the mean of the errors instead of taking the mean of the squares
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    return 0.5 * np.mean(Y - T) ** 2


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (Y - T) / Y.size
