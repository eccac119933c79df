# diagnosis: the kept entries are divided by p
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U >= p) / p
