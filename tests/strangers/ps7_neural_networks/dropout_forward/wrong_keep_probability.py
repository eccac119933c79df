# wrong: p is read as the probability to keep, as in the old papers
def dropout_forward(X, U, p, train):
    if not train:
        return X
    M = (U < p) / p
    return X * M
