# right: one loop over the flattened arrays, then the shape again
def relu_backward(dY, X):
    X, dY = np.asarray(X), np.asarray(dY)
    flat = [g if x > 0 else 0.0 for g, x in zip(dY.ravel(), X.ravel())]
    return np.array(flat).reshape(X.shape)
