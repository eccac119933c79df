# wrong: P is turned into probabilities once more
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    E = np.exp(P - P.max(axis=1, keepdims=True))
    Q = E / E.sum(axis=1, keepdims=True)
    return Q * (dP - (dP * Q).sum(axis=1, keepdims=True))
