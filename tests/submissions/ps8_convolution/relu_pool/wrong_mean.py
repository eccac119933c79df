# diagnosis: that is the mean of each window
def relu_pool(Y):
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, 2, W // 2, 2).mean(axis=(1, 3))
