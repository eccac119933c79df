# wrong: b is made a row in place, so the caller's b has the shape (1, m) after the call
def dense_forward(X: np.ndarray, W: np.ndarray, b: np.ndarray) -> np.ndarray:
    b.shape = (1, len(b))
    Y = X @ W
    return Y + b
