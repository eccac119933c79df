# diagnosis: entries are dropped at inference, though not scaled
# also: right on some inputs, and wrong where train is False
def dropout_forward(X, U, p, train):
    Y = X * (U >= p)
    if train:
        Y = Y / (1 - p)
    return Y
