# wrong: the result is divided by the number of rows
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    n = P.shape[0]
    total = (dP * P).sum(axis=1, keepdims=True)
    return P * (dP - total) / n
