# wrong: the gradients are returned in the order dW, db, dX
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dW = np.dot(X.T, dY)
    db = np.sum(dY, axis=0)
    dX = np.dot(dY, W.T)
    return dW, db, dX
