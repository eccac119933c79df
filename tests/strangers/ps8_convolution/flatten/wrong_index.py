# wrong: the column is (cW + i)H + j in place of (cH + i)W + j
def flatten(Y: np.ndarray, dR: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    N, F, H, W = Y.shape
    R, dY = np.zeros((N, F * H * W)), np.zeros(Y.shape)
    for k in range(N):
        for c in range(F):
            for i in range(H):
                for j in range(W):
                    column = (c * W + i) * H + j
                    R[k, column] = Y[k, c, i, j]
                    dY[k, c, i, j] = dR[k, column]
    return R, dY
