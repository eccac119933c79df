# wrong: dP @ P.T has the products of all pairs of examples, summed over all of them
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    total = (dP @ P.T).sum(axis=1, keepdims=True)
    return P * (dP - total)
