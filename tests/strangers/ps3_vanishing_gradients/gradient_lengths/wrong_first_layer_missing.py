# wrong: range stops before 0, the first layer's length stays 0
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = np.zeros(len(weights))
    for k in range(len(weights) - 1, 0, -1):
        dZ = dY * slopes[k]
        lengths[k] = np.linalg.norm(inputs[k].T @ dZ)
        dY = dZ @ weights[k].T
    return lengths
