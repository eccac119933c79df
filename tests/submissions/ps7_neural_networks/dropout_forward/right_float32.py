def dropout_forward(X, U, p, train):
    X = X.astype(np.float32)
    return X * (U >= p) / np.float32(1 - p) if train else X
