# diagnosis: dW is transposed
# also: the shape is
def dense_backward(dY, X, W):
    return dY @ W.T, dY.T @ X, dY.sum(axis=0)
