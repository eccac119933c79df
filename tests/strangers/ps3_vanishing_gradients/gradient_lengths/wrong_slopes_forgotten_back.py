# wrong: dY goes on as dY W^T, without the slopes of the layer
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for X, W, S in zip(inputs[::-1], weights[::-1], slopes[::-1]):
        lengths.append(np.linalg.norm(X.T @ (dY * S)))
        dY = dY @ W.T
    return np.array(lengths[::-1])
