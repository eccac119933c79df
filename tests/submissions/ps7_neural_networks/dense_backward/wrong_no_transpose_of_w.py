# diagnosis: dX has W where its transpose belongs
# also: two arrays have shapes that
def dense_backward(dY, X, W):
    return dY @ W, X.T @ dY, dY.sum(axis=0)
