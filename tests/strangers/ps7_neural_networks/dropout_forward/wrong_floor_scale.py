# wrong: 1 // (1 - p) is a whole number
def dropout_forward(X, U, p, train):
    scale = 1 // (1 - p)
    M = np.where(U >= p, scale, 0)
    return X * M if train else X
