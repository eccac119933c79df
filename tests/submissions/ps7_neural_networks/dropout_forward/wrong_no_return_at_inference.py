# diagnosis: dropout_forward returns None
def dropout_forward(X, U, p, train):
    if train:
        return X * (U >= p) / (1 - p)
