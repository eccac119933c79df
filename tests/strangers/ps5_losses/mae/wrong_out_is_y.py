# wrong: the difference is written into Y (out=Y): the caller's Y is changed
def mae(Y: np.ndarray, T: np.ndarray) -> float:
    return np.mean(np.abs(Y - T))


def mae_slope(Y: np.ndarray, T: np.ndarray) -> np.ndarray:
    np.subtract(Y, T, out=Y)
    return np.sign(Y) / Y.size
