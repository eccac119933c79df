def relu_backward(dY, X):
    return np.where(X > 0, dY, 0)
