# right: recursion on the depth, with the trace for the length
def gradient_lengths(
    inputs: list[np.ndarray], weights: list[np.ndarray], slopes: list[np.ndarray], dY: np.ndarray
) -> np.ndarray:
    if not inputs:
        return np.zeros(0)
    dZ = dY * slopes[-1]
    dW = inputs[-1].T @ dZ
    before = gradient_lengths(inputs[:-1], weights[:-1], slopes[:-1], dZ @ weights[-1].T)
    return np.append(before, np.sqrt(np.trace(dW.T @ dW)))
