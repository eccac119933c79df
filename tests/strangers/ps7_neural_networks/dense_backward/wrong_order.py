# wrong: returned as dW, db, dX; wanted is dX, dW, db
def dense_backward(dY, X, W):
    dX = dY @ W.T
    dW = X.T @ dY
    db = dY.sum(0)
    return dW, db, dX
