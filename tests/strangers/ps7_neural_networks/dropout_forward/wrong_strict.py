# wrong: the entry with U = p is dropped (> for >=)
def dropout_forward(X, U, p, train):
    if not train:
        return X
    return X * (U > p) / (1 - p)
