# diagnosis: dW has dY on the left
# also: two arrays have shapes that
# also: the shape is
def dense_backward(dY, X, W):
    return dY @ W.T, dY @ X.T, dY.sum(axis=0)
