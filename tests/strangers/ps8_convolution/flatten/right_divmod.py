# right: goes through the columns of R, and takes each apart by divmod
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, H, W = Y.shape
    R, dY = np.empty((N, F * H * W)), np.empty((N, F, H, W))
    for column in range(F * H * W):
        rest, j = divmod(column, W)
        c, i = divmod(rest, H)
        R[:, column] = Y[:, c, i, j]
        dY[:, c, i, j] = dR[:, column]
    return R, dY
