# diagnosis: that is the mask alone
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return (U >= p) / (1 - p)
