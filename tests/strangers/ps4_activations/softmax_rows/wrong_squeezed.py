# wrong: squeeze drops the axis of a single row or of a single score, the shape is not (n, K)
def softmax_rows(Z: np.ndarray) -> np.ndarray:
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return P.squeeze()
