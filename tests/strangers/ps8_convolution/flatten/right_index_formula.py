# right: the formula as it stands, four loops
def flatten(Y, dR):
    N, F, H, W = Y.shape
    R, dY = np.zeros((N, F * H * W)), np.zeros((N, F, H, W))
    for k in range(N):
        for c in range(F):
            for i in range(H):
                for j in range(W):
                    R[k, (c * H + i) * W + j] = Y[k, c, i, j]
                    dY[k, c, i, j] = dR[k, (c * H + i) * W + j]
    return R, dY
