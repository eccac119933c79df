# wrong: the lengths are kept in an array of whole numbers, their fractions are cut off
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = np.zeros(len(weights), dtype=int)
    for k in reversed(range(len(weights))):
        dZ = dY * slopes[k]
        lengths[k] = np.linalg.norm(inputs[k].T @ dZ)
        dY = dZ @ weights[k].T
    return lengths
