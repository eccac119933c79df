# wrong: the loop over z compares a whole row with 0, so a matrix raises an error
def sigmoid(z: np.ndarray) -> np.ndarray:
    result = []
    for v in z:
        if v >= 0:
            result.append(1 / (1 + np.exp(-v)))
        else:
            result.append(np.exp(v) / (1 + np.exp(v)))
    return np.array(result)
