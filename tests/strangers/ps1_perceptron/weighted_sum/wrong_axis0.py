# wrong: the products are summed over axis 0, that is over the examples, so the result has d numbers
def weighted_sum(X: np.ndarray, w: np.ndarray, b: float) -> np.ndarray:
    products = X * w
    return products.sum(axis=0) + b
