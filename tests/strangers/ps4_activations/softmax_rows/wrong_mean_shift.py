# wrong: the mean of the row is subtracted, (1000, -1000) still overflows
def softmax_rows(Z: np.ndarray) -> np.ndarray:
    E = np.exp(Z - Z.mean(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)
