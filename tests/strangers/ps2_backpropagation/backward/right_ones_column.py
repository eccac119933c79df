# right: biases as a last row of the weights, for a column of ones in the inputs
def backward(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    one = np.ones((len(X), 1))
    X1, V1, V2 = np.hstack([X, one]), np.vstack([W1, b1]), np.vstack([W2, b2])
    A1 = np.hstack([sigmoid(X1 @ V1), one])
    A2 = sigmoid(A1 @ V2)
    dZ2 = (A2 - T) * A2 * (1 - A2) / len(X)
    dZ1 = ((dZ2 @ V2.T) * A1 * (1 - A1))[:, :-1]
    dV1, dV2 = X1.T @ dZ1, A1.T @ dZ2
    return dV1[:-1], dV1[-1], dV2[:-1], dV2[-1]
