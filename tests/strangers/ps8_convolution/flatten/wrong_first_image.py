# wrong: every row is made of the first image (index 0 in place of k)
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, H, W = Y.shape
    R = np.zeros((N, F * H * W))
    dY = np.zeros_like(Y)
    for k in range(N):
        R[k] = Y[0].ravel()
        dY[k] = dR[k].reshape(F, H, W)
    return R, dY
