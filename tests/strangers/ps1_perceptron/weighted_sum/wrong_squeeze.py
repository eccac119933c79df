# wrong: squeeze makes the result 0-dimensional when there is only one row; shape (1,) is wanted
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    column = X @ w.reshape(-1, 1) + b
    return column.squeeze()
