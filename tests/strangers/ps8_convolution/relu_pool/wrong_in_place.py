# wrong: right numbers, but the negative numbers are set to 0 in the caller's Y
def relu_pool(Y):
    Y[Y < 0] = 0
    H, W = Y.shape
    return Y.reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
