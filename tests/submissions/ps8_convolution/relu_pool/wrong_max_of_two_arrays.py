# diagnosis: Python was asked for one yes or no about a whole array
def relu_pool(Y):
    H, W = Y.shape
    return max(Y, 0).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
