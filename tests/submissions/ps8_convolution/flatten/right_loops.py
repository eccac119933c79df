def flatten(Y, dR):
    N, F, H, W = Y.shape
    R, dY = np.zeros((N, F * H * W)), np.zeros_like(Y)
    for c in range(F):
        for i in range(H):
            for j in range(W):
                column = j + W * i + H * W * c
                R[:, column] = Y[:, c, i, j]
                dY[:, c, i, j] = dR[:, column]
    return R, dY
