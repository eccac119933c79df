# wrong: the running total is set to 0 once for each example, not for each neuron, so later neurons contain the earlier ones
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    n, d = X.shape
    m = W.shape[1]
    Y = np.zeros((n, m))
    for i in range(n):
        total = 0.0
        for j in range(m):
            for k in range(d):
                total += X[i, k] * W[k, j]
            Y[i, j] = total + b[j]
    return Y
