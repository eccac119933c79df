# wrong: only p(1 - p), the diagonal of the Jacobian
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    return dP * P * (1 - P)
