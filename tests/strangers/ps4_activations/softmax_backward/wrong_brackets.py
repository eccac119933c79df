# wrong: brackets missing, P does not multiply the sum
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    return P * dP - (dP * P).sum(axis=1, keepdims=True)
