# wrong: dP -= changes the upstream gradient
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    dP -= (dP * P).sum(axis=1, keepdims=True)
    return P * dP
