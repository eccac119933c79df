# diagnosis: the entries are divided by 1 − p at inference
# also: what comes is the wanted one, times
# also: right on some inputs, and wrong where train is False
def dropout_forward(X, U, p, train):
    Y = X.copy()
    if train:
        Y[U < p] = 0
    return Y / (1 - p)
