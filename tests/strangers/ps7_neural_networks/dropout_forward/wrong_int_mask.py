# wrong: the mask holds whole numbers, so 1/(1 - p) is cut to 1 (for p below one half)
def dropout_forward(X, U, p, train):
    if not train:
        return X
    M = np.zeros(U.shape, dtype=int)
    M[U >= p] = 1 / (1 - p)
    return X * M
