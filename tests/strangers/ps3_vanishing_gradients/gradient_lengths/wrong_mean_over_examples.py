# wrong: dW is divided by the number of examples, a mean where the statement has the sum
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    n = dY.shape[0]
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        dW = X.T @ dZ / n
        lengths.append(np.sqrt(np.sum(dW**2)))
        dY = dZ @ W.T
    return np.array(lengths[::-1])
