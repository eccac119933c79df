# wrong: the lists are reversed in place and stay so
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    inputs.reverse()
    weights.reverse()
    slopes.reverse()
    lengths = []
    for X, W, S in zip(inputs, weights, slopes):
        dZ = dY * S
        lengths.insert(0, np.linalg.norm(X.T @ dZ))
        dY = dZ @ W.T
    return np.array(lengths)
