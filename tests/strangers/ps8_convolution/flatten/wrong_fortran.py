# wrong: order="F" reads the first axes fastest, so maps, rows and columns come in another order
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    R = Y.reshape(len(Y), -1, order="F")
    dY = dR.reshape(Y.shape, order="F")
    return R, dY
