# wrong: dW is dY transposed times X, which is the transpose of what is wanted
def dense_backward(dY, X, W):
    dX = dY.dot(W.T)
    dW = dY.T.dot(X)
    db = dY.sum(0)
    return dX, dW, db
