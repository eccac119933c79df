# diagnosis: these are the largest of four neighbours in one row
def relu_pool(Y):
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, W // 2, 4).max(axis=2)
