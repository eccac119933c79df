# wrong: db starts as the first row of dY (a view), so += changes dY itself
def dense_backward(dY, X, W):
    dX = dY @ W.T
    dW = X.T @ dY
    db = dY[0]
    for i in range(1, len(dY)):
        db += dY[i]
    return dX, dW, db
