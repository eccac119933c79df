# right: one example after the other, outer products added up
def dense_backward(dY, X, W):
    dX = np.empty_like(X)
    dW = np.zeros_like(W)
    db = np.zeros(W.shape[1])
    for i in range(X.shape[0]):
        dX[i] = W @ dY[i]
        dW += X[i][:, None] * dY[i][None, :]
        db += dY[i]
    return dX, dW, db
