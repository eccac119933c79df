# wrong: the probabilities are rounded to four decimals
def softmax_rows(Z: np.ndarray) -> np.ndarray:
    E = np.exp(Z - np.amax(Z, axis=1, keepdims=True))
    return np.round(E / E.sum(axis=1, keepdims=True), 4)
