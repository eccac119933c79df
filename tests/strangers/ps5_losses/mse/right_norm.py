# right: square of the (Frobenius) norm over 2N; the slope with np.subtract and a reciprocal
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    return np.linalg.norm(Y - T) ** 2 / (2 * Y.size)


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return -np.subtract(T, Y) * (1.0 / Y.size)
