# diagnosis: the division by 1 − p was done twice
# also: what comes is the wanted one, times
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U >= p) / (1 - p) / (1 - p)
