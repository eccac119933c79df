# wrong: only each entry's own slope p(1 - p)
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    return dP * P * (1 - P)
