# right: y is the sum of a positive and a negative part, the slope a product of two factors
def elu_pair(x: np.ndarray, alpha: float) -> tuple[np.ndarray, np.ndarray]:
    low = np.minimum(x, 0.0)
    y = np.maximum(x, 0.0) + alpha * np.expm1(low)
    slope = np.exp(low) * np.where(x > 0, 1.0, alpha)
    return y, slope
