# wrong: right numbers, but db is a view of dY[0], so += changes the caller's dY
def dense_backward(dY, X, W):
    dX = np.dot(dY, W.T)
    dW = np.dot(X.T, dY)
    db = dY[0]
    for i in range(1, len(dY)):
        db += dY[i]
    return dX, dW, db
