# right: flat copies of everything, cut into rows by the number of images
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    R = Y.flatten().reshape(Y.shape[0], Y[0].size)
    dY = np.zeros_like(Y)
    dY.flat = dR.ravel()
    return R, dY
