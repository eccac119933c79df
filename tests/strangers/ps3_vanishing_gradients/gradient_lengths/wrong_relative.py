# wrong: the lengths are divided by that of the last layer, as for a plot of shares
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        dZ = dY * S
        lengths.append(np.sqrt(np.sum((X.T @ dZ) ** 2)))
        dY = dZ @ W.T
    lengths = np.array(lengths[::-1])
    return lengths / lengths[-1]
