def dense_forward(X, W, b):
    ones = np.ones((len(X), 1))
    return np.hstack([X, ones]) @ np.vstack([W, b])
