# wrong: uses e @ e for the sum of squares, which works for vectors only; a matrix gives an error or a matrix
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    e = Y - T
    return 0.5 * (e @ e) / e.size


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (Y - T) / Y.size
