# wrong: dY *= S changes the dY of the caller in the last layer
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    n = len(weights)
    lengths = np.zeros(n)
    for k in range(n - 1, -1, -1):
        dY *= slopes[k]
        dW = inputs[k].T @ dY
        lengths[k] = np.sqrt((dW**2).sum())
        dY = dY @ weights[k].T
    return lengths
