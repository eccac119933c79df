# wrong: the slopes enter dW, but dY goes on without them
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    for k in range(len(weights) - 1, -1, -1):
        dW = inputs[k].T @ (dY * slopes[k])
        lengths = [np.linalg.norm(dW)] + lengths
        dY = dY @ weights[k].T
    return np.array(lengths)
