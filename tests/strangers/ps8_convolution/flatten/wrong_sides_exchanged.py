# wrong: dY gets the shape (N, F, W, H)
def flatten(Y, dR):
    N, F, H, W = Y.shape
    return Y.reshape(N, F * H * W), dR.reshape(N, F, W, H)
