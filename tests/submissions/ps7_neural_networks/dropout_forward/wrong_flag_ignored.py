# diagnosis: entries are dropped at inference, too
def dropout_forward(X, U, p, train):
    return X * (U >= p) / (1 - p)
