# wrong: loops over z as a list, fails for shape () and for matrices
def sigmoid(z: np.ndarray) -> np.ndarray:
    result = []
    for value in z:
        if value >= 0:
            result.append(1 / (1 + np.exp(-value)))
        else:
            result.append(np.exp(value) / (1 + np.exp(value)))
    return np.array(result)
