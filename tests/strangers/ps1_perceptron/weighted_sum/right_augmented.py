# right: the bias as one more weight, with a column of ones
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return np.column_stack([X, np.ones(X.shape[0])]) @ np.append(w, b)
