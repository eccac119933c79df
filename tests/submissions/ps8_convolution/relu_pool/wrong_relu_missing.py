# diagnosis: ReLU is missing
def relu_pool(Y):
    H, W = Y.shape
    return Y.reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
