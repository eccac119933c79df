# wrong: dY comes first and R second
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N = len(Y)
    R = Y.reshape(N, -1)
    dY = dR.reshape(Y.shape)
    return dY, R
