# wrong: the slope of a matrix is averaged over the rows and has the shape (m,), not that of Y
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    return 0.5 * np.mean((Y - T) ** 2)


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    e = Y - T
    if e.ndim == 1:
        return e / e.size
    return e.mean(axis=0) / e.shape[1]
