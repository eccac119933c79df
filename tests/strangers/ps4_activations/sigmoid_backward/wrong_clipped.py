# wrong: X is clipped at 5, where the slope is still 0.0066, so far out something passes
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(np.clip(X, -5, 5))
    return dY * s * (1 - s)
