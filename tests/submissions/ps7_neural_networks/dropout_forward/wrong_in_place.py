# diagnosis: dropout_forward changed its argument X in place
def dropout_forward(X, U, p, train):
    if train:
        X[U < p] = 0
        X /= 1 - p
    return X
