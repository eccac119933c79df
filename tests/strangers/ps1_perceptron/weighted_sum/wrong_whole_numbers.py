# wrong: z gets the dtype of X, so for an X of whole numbers the fractions of w and b are cut off
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    z = np.zeros(X.shape[0], dtype=X.dtype)
    for i, row in enumerate(X):
        z[i] = np.dot(row, w) + b
    return z
