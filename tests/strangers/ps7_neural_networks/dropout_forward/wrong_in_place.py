# wrong: the dropped entries are set to 0 in X itself
def dropout_forward(X, U, p, train):
    if train:
        X[U < p] = 0
        return X / (1 - p)
    return X
