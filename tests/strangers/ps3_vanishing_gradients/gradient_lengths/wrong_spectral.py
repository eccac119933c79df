# wrong: norm(dW, 2) is the largest singular value, not the root of the sum of squares
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.linalg.norm(X.T @ dZ, 2))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
