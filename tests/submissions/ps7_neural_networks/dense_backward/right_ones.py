def dense_backward(dY, X, W):
    dW = (dY.T @ X).T
    db = np.ones(len(dY)) @ dY
    return [(W @ dY.T).T, dW, db]
