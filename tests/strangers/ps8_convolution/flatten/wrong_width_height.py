# wrong: height and width are exchanged in the shape of dY
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, W, H = Y.shape
    R = Y.reshape(N, F * H * W)
    dY = dR.reshape(N, F, H, W)
    return R, dY
