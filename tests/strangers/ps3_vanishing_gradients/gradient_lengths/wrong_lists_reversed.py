# wrong: .reverse() turns the lists of the caller round
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    inputs.reverse()
    weights.reverse()
    slopes.reverse()
    lengths = []
    for X, W, S in zip(inputs, weights, slopes):
        dZ = dY * S
        dW = X.T @ dZ
        lengths.append(np.sqrt(np.sum(dW**2)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
