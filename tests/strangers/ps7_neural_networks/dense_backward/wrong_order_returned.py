# wrong: the gradients are returned as dW, db, dX, but the statement says dX, dW, db
def dense_backward(dY, X, W):
    dW = X.T @ dY
    db = dY.sum(axis=0)
    dX = dY @ W.T
    return dW, db, dX
