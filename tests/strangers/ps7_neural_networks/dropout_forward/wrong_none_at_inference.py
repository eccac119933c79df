# wrong: at inference nothing is returned
def dropout_forward(X, U, p, train):
    if train:
        M = (U >= p) / (1 - p)
        return X * M
