# wrong: keepdims is missing, the sums become a row
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    total = np.sum(dP * P, axis=1)
    return P * (dP - total)
