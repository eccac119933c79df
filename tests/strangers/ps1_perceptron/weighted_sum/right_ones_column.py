# right: the bias is one more weight, on a column of ones
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    ones = np.ones((X.shape[0], 1))
    return np.hstack([X, ones]) @ np.append(w, b)
