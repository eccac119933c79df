# wrong: the loop has as many turns as there are features, not examples
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = np.zeros(len(X))
    for i in range(len(w)):
        z[i] = X[i] @ w + b
    return z
