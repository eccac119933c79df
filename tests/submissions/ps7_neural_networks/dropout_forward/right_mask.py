def dropout_forward(X, U, p, train):
    M = np.ones_like(X)
    if train:
        M[U < p] = 0
        M /= 1 - p
    return X * M
