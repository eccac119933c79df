# wrong: dW is overwritten for each example (=, not +=), so only the last example is left
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dX = np.zeros_like(X)
    dW = np.zeros_like(W)
    db = np.zeros(W.shape[1])
    for i in range(len(X)):
        dX[i] = W @ dY[i]
        dW = np.outer(X[i], dY[i])
        db += dY[i]
    return dX, dW, db
