# wrong: the old dropout: no scale in training, times 1 - p at inference
def dropout_forward(X, U, p, train):
    if train:
        return X * (U >= p)
    return X * (1 - p)
