# wrong: b is added to every weight before the product, so it is multiplied by the sum of the features
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    return X @ (w + b)
