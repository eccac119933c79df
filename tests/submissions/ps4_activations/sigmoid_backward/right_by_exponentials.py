def sigmoid_backward(dY, X):
    e = np.exp(-np.abs(X))
    return dY * e / (1 + e) ** 2
