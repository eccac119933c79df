# diagnosis: dW has X where its transpose belongs
# also: two arrays have shapes that
# also: the shape is
def dense_backward(dY, X, W):
    return dY @ W.T, X @ dY, dY.sum(axis=0)
