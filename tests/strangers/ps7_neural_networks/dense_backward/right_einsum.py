# right: the three sums of the statement written as einsum
def dense_backward(
    dY: np.ndarray, X: np.ndarray, W: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dX = np.einsum("ij,kj->ik", dY, W)
    dW = np.einsum("ik,il->kl", X, dY)
    db = np.einsum("il->l", dY)
    return dX, dW, db
