# wrong: squeeze takes away the axis of the examples if n = 1 (and that of the neurons if m = 1)
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    Y = np.dot(X, W) + b
    return np.squeeze(Y)
