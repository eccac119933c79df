# wrong: the lengths come last layer first
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.sum((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    return np.array(lengths)
