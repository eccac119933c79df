# wrong: b is added as a column (one bias for each example), which fits only where n = m or m = 1
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    return X @ W + b.reshape(-1, 1)
