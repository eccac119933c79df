# diagnosis: the mask is the wrong way round
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U < p) / (1 - p)
