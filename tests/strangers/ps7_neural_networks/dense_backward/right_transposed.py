# right: the products are made transposed and turned round at the end; db by a row of ones
def dense_backward(dY, X, W):
    dX = (W @ dY.T).T
    dW = (dY.T @ X).T
    db = np.ones(len(dY)) @ dY
    return dX, dW, db
