# diagnosis: dX has W on the left
# also: two arrays have shapes that
# also: the shape is
def dense_backward(dY, X, W):
    return W @ dY, X.T @ dY, dY.sum(axis=0)
