# diagnosis: that is ReLU the wrong way round
# also: min(0, Y) in place of max(0, Y)
def relu_pool(Y):
    H, W = Y.shape
    return np.minimum(Y, 0).reshape(H // 2, 2, W // 2, 2).max(axis=(1, 3))
