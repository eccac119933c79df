# right: starts with b in every row and adds one outer product for each input
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Y = np.tile(b, (len(X), 1))
    for k in range(W.shape[0]):
        Y += np.outer(X[:, k], W[k])
    return Y
