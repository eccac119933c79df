def dropout_forward(X, U, p, train):
    Y = np.array(X)
    if not train:
        return Y
    for place in np.ndindex(*X.shape):
        Y[place] = X[place] / (1 - p) if U[place] >= p else 0.0
    return Y
