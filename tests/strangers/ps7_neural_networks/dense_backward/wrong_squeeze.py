# wrong: np.squeeze drops the axis of one example or one input, so dX and dW lose their shape there
def dense_backward(dY, X, W):
    dX = np.squeeze(dY @ W.T)
    dW = np.squeeze(X.T @ dY)
    db = dY.sum(axis=0)
    return dX, dW, db
