# diagnosis: rows and columns of the result are exchanged
# also: the shape is
# also: that is right for the transpose of Y
def relu_pool(Y):
    H, W = Y.shape
    return np.maximum(Y, 0).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3)).T
