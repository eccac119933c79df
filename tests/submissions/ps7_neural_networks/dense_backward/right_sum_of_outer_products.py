def dense_backward(dY, X, W):
    dW = sum(np.outer(x, dy) for x, dy in zip(X, dY))
    db = sum(dY)
    return np.dot(dY, W.transpose()), dW, db
