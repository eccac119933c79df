def dropout_forward(X, U, p, train):
    if train:
        return np.where(U < p, 0, X / (1 - p))
    return X
