# wrong: dW is divided by the number of examples (db is not); wanted is the sum
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    n = X.shape[0]
    dX = dY @ W.T
    dW = X.T @ dY / n
    db = dY.sum(axis=0)
    return dX, dW, db
