# diagnosis: db is averaged over the examples
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, dY.mean(axis=0)
