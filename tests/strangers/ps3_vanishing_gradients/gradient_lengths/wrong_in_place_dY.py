# wrong: dY *= S changes the caller's dY in the last layer
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = np.zeros(len(weights))
    for k in range(len(weights) - 1, -1, -1):
        dY *= slopes[k]
        lengths[k] = np.linalg.norm(inputs[k].T @ dY)
        dY = dY @ weights[k].T
    return lengths
