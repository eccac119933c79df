# diagnosis: the kept entries are not divided by 1 − p
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U >= p)
