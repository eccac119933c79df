# right: one product of matrices, with a column of ones behind X and b as the last row of W
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    X1 = np.concatenate([X, np.ones((X.shape[0], 1))], axis=1)
    W1 = np.concatenate([W, b[None, :]], axis=0)
    return X1.dot(W1)
