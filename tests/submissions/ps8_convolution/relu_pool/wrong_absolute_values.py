# diagnosis: the minus signs were dropped
def relu_pool(Y):
    H, W = Y.shape
    return np.abs(Y).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
