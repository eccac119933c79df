# wrong: dX = W dYᵀ is the transpose of what is wanted, (d, n)
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dX = W @ dY.T
    dW = X.T @ dY
    db = dY.sum(axis=0)
    return dX, dW, db
