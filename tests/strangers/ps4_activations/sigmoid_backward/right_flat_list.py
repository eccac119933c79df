# right: over the flattened entries, put back into X's shape
def sigmoid_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    s = sigmoid(X).ravel()
    found = [d * v * (1.0 - v) for d, v in zip(np.ravel(dY), s)]
    return np.array(found).reshape(X.shape)
