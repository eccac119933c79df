# wrong: axis=0 gives the length of each column of dW, and their mean is taken for the layer
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        dW = X.T @ dZ
        lengths.append(np.sqrt((dW**2).sum(axis=0)).mean())
        dY = dZ @ W.T
    return np.array(lengths[::-1])
