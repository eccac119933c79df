# wrong: the shape of the caller's Y is changed in place
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    shape = Y.shape
    Y.shape = (shape[0], -1)
    return Y, dR.reshape(shape)
