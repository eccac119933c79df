# right: a column of ones is put beside X, and b as a last row below W
def dense_forward(X, W, b):
    X1 = np.hstack([X, np.ones((X.shape[0], 1))])
    W1 = np.vstack([W, b[np.newaxis, :]])
    return X1 @ W1
