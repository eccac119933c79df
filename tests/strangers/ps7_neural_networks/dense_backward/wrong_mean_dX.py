# wrong: dX is divided by n as well (the 1/n is in dY already)
def dense_backward(dY, X, W):
    n = X.shape[0]
    dX = (dY @ W.T) / n
    dW = X.T @ dY
    db = np.sum(dY, axis=0)
    return dX, dW, db
