# wrong: the maps are put last before the rows are made, so the numbers of the maps alternate
def flatten(Y, dR):
    N, F, H, W = Y.shape
    R = Y.transpose(0, 2, 3, 1).reshape(N, -1)
    dY = dR.reshape(N, H, W, F).transpose(0, 3, 1, 2)
    return R, dY
