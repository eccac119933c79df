# diagnosis: negative numbers came through, divided by 100
def relu_pool(Y):
    H, W = Y.shape
    return np.where(Y > 0, Y, 0.01 * Y).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
