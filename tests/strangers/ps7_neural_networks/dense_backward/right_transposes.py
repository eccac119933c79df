# right: everything the other way round and transposed back; db as a row of ones times dY
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dX = (W @ dY.T).T
    dW = (dY.T @ X).T
    db = np.ones(len(dY)) @ dY
    return dX, dW, db
