# wrong: dW is the outer product of the sums over the examples, not the sum of the outer products
def dense_backward(dY, X, W):
    dX = dY @ W.T
    dW = np.outer(X.sum(axis=0), dY.sum(axis=0))
    db = dY.sum(axis=0)
    return dX, dW, db
