# wrong: the maps are moved to the last axis before R is made, so they are mixed pixel by pixel
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N = Y.shape[0]
    R = Y.transpose(0, 2, 3, 1).reshape(N, -1)
    dY = dR.reshape(Y.shape)
    return R, dY
