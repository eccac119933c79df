# right: a scaled copy, in which the dropped places are set to 0
def dropout_forward(X, U, p, train):
    Y = np.array(X, dtype=float)
    if train is False or train == 0:
        return Y
    Y = np.array(Y / (1 - p))
    Y[U < p] = 0
    return Y
