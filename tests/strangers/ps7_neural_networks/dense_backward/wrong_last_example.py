# wrong: in the loop dW is set with = and not +=, so only the last example counts
def dense_backward(dY, X, W):
    dX = dY @ W.T
    dW = np.zeros_like(W)
    db = np.zeros(W.shape[1])
    for x, dy in zip(X, dY):
        dW = np.outer(x, dy)
        db += dy
    return dX, dW, db
