# wrong: the Jacobian of the first row is used for every row
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    J = np.diag(P[0]) - np.outer(P[0], P[0])
    return dP @ J
