# diagnosis: dW was computed from W, where X belongs
# also: two arrays have shapes that
# also: the shape is
def dense_backward(dY, X, W):
    return dY @ W.T, W @ dY.T, dY.sum(axis=0)
