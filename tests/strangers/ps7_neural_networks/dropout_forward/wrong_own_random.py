# wrong: draws its own random numbers, the given U is ignored
def dropout_forward(X, U, p, train):
    if not train:
        return X
    U = np.random.rand(*X.shape)
    M = (U >= p) / (1 - p)
    return X * M
