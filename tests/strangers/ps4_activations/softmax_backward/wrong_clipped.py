# wrong: dP is clipped to sizes up to 100, but it may be of any size
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    dP = np.clip(dP, -100, 100)
    return P * (dP - np.sum(dP * P, axis=1, keepdims=True))
