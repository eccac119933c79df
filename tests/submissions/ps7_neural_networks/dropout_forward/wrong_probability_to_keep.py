# diagnosis: p is the share to drop, not to keep
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U < p) / p
