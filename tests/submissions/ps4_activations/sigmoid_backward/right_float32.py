def sigmoid_backward(dY, X):
    s = sigmoid(X.astype(np.float32))
    return dY.astype(np.float32) * s * (1 - s)
