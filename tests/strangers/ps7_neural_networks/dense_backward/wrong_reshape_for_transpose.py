# wrong: W is reshaped to (m, d) where its transpose is wanted; the shape fits, the numbers do not
def dense_backward(dY, X, W):
    d, m = W.shape
    dX = dY @ W.reshape(m, d)
    dW = X.T @ dY
    db = np.sum(dY, axis=0)
    return dX, dW, db
