# wrong: the result is given the shape of X, (n, d), and not (n, m)
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Y = np.zeros_like(X)
    for i in range(len(X)):
        Y[i] = X[i] @ W + b
    return Y
