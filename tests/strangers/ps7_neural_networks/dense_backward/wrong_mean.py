# wrong: dW and db are divided by n; the 1/n is in dY already
def dense_backward(dY, X, W):
    n = X.shape[0]
    dX = dY @ W.T
    dW = X.T @ dY / n
    db = dY.sum(axis=0) / n
    return dX, dW, db
