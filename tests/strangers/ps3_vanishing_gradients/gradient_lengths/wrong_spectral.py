# wrong: norm(dW, 2) of a matrix is its largest singular value, not the root of the sum of squares
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(reversed(inputs), reversed(weights), reversed(slopes)):
        dZ = dY * S
        dW = X.T @ dZ
        lengths.insert(0, np.linalg.norm(dW, 2))
        dY = dZ @ W.T
    return np.array(lengths)
