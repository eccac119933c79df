def dense_forward(X, W, b):
    Y = np.dot(X, W)
    Y += b
    return Y
