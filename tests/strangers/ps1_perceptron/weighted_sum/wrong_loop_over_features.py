# wrong: the loop runs over len(w) = d instead of the n rows, so it is right only for n = d
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = np.zeros(len(X))
    for i in range(len(w)):
        z[i] = X[i] @ w + b
    return z
