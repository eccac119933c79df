# wrong: reshaped to (H/2, W/2, 2, 2), which takes four neighbours of one row
def relu_pool(Y):
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, W // 2, 2, 2).max(axis=(2, 3))
