# wrong: the inner sum runs over n (the rows of X) where it should run over d
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    n = X.shape[0]
    m = W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            for k in range(n):
                Y[i, j] += X[i, k] * W[k, j]
            Y[i, j] += b[j]
    return Y
