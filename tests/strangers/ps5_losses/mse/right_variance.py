# right: mean of squares as variance plus square of the mean
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    e = np.asarray(Y) - np.asarray(T)
    return float((e.var() + e.mean() ** 2) / 2)


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    N = np.prod(Y.shape)
    return Y / N - T / N
