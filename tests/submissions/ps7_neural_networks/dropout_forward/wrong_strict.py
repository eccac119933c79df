# diagnosis: the entry with U = p has to be kept
# also: the entries with U = p have to be kept
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U > p) / (1 - p)
