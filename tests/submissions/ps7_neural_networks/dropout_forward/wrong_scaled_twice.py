# diagnosis: the division by 1 − p was done twice
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U >= p) / (1 - p) / (1 - p)
