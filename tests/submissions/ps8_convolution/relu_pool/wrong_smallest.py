# diagnosis: that is the smallest of each window
# also: nothing but zeros comes
# also: nothing but zeros: is that the smallest of each window
def relu_pool(Y):
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, 2, W // 2, 2).min(axis=(1, 3))
