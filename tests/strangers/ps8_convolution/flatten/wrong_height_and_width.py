# wrong: the tables of dY get the shape (N, F, W, H)
def flatten(Y, dR):
    N, F, W, H = Y.shape
    R = Y.reshape(N, F * H * W)
    dY = dR.reshape(N, F, H, W)
    return R, dY
