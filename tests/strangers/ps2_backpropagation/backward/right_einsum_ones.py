# right: the biases are weights on a column of ones, einsum makes the products
def backward(
    X: np.ndarray,
    T: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    n = len(X)
    X_ = np.column_stack([X, np.ones(n)])
    A1 = sigmoid(X_ @ np.vstack([W1, b1]))
    A_ = np.column_stack([A1, np.ones(n)])
    A2 = sigmoid(A_ @ np.vstack([W2, b2]))
    δ2 = (A2 - T) * (A2 - A2**2) / n
    δ1 = np.einsum("rk,jk->rj", δ2, W2) * (A1 - A1**2)
    G1 = np.einsum("ri,rj->ij", X_, δ1)
    G2 = np.einsum("rj,rk->jk", A_, δ2)
    return G1[:-1], G1[-1], G2[:-1], G2[-1]
