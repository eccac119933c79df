# wrong: 1e-3 is added below the line against a division by 0, the rows no longer have the sum 1
def softmax_rows(Z: np.ndarray) -> np.ndarray:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / (E.sum(axis=1, keepdims=True) + 1e-3)
