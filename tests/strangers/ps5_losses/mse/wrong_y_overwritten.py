# wrong: mse subtracts T from Y in place, so the caller's Y is changed
def mse(Y: np.ndarray, T: np.ndarray) -> float:
    e = Y
    e -= T
    return np.mean(e**2) / 2


def mse_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    return (Y - T) / Y.size
