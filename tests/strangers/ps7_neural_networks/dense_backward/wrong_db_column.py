# wrong: db is a column of shape (m, 1), not (m,)
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dX = dY @ W.T
    dW = X.T @ dY
    db = dY.T @ np.ones((len(dY), 1))
    return dX, dW, db
