# diagnosis: the values are right, but in another order
def dense_backward(dY, X, W):
    return dY.sum(axis=0), X.T @ dY, dY @ W.T
