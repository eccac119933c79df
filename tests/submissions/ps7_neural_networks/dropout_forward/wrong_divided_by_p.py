# diagnosis: the kept entries are divided by p
# also: what comes is the wanted one, times
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U >= p) / p
