# wrong: in the place, H and W are exchanged: (cH + i)·H + j in place of (cH + i)·W + j (wrong unless H = W)
def flatten(Y, dR):
    N, F, H, W = Y.shape
    R = np.zeros((N, F * H * W))
    dY = np.zeros((N, F, H, W))
    for k in range(N):
        for c in range(F):
            for i in range(H):
                for j in range(W):
                    place = (c * H + i) * H + j
                    R[k, place] = Y[k, c, i, j]
                    dY[k, c, i, j] = dR[k, place]
    return R, dY
