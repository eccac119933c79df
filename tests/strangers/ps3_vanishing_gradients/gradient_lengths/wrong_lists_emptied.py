# wrong: pop() empties the lists of the caller
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    lengths = []
    while weights:
        dZ = dY * slopes.pop()
        lengths.append(np.linalg.norm(inputs.pop().T @ dZ))
        dY = dZ @ weights.pop().T
    return np.array(lengths)[::-1]
