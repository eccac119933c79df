# right: one example at a time with outer products, added up
def backward(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    n = X.shape[0]
    dW1, db1, dW2, db2 = (np.zeros(part.shape) for part in (W1, b1, W2, b2))
    for x, t in zip(X, T):
        a1 = sigmoid(x @ W1 + b1)
        a2 = sigmoid(a1 @ W2 + b2)
        d2 = (a2 - t) * a2 * (1 - a2) / n
        d1 = (W2 @ d2) * a1 * (1 - a1)
        dW1 += np.outer(x, d1)
        db1 += d1
        dW2 += np.outer(a1, d2)
        db2 += d2
    return dW1, db1, dW2, db2
