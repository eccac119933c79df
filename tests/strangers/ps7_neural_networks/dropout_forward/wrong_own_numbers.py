# wrong: the random numbers are drawn anew; U is not used
def dropout_forward(X, U, p, train):
    if train:
        M = (np.random.random(np.shape(X)) >= p) / (1 - p)
        return X * M
    return X
