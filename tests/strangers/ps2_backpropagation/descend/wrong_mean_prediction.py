# wrong: the answer is the mean of the products, not their sum
def descend(w: np.ndarray, x: np.ndarray, y: float, eta: float) -> np.ndarray:
    y_hat = np.mean(w * x)
    return w - eta * (y_hat - y) * x
