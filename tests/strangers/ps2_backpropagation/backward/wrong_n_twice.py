# wrong: 1/n stands in dZ2 and once more in dZ1
def backward(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    n = len(X)
    A1 = sigmoid(X @ W1 + b1)
    A2 = sigmoid(A1 @ W2 + b2)
    dZ2 = (A2 - T) * A2 * (1 - A2) / n
    dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1) / n
    return X.T @ dZ1, dZ1.sum(axis=0), A1.T @ dZ2, dZ2.sum(axis=0)
