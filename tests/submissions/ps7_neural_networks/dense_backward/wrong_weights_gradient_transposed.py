# diagnosis: dW is transposed
# also: the shape is
# also: the values are right, but rows and columns are exchanged
def dense_backward(dY, X, W):
    return dY @ W.T, dY.T @ X, dY.sum(axis=0)
