# wrong: p @ p.T of a vector is one number, not the table p p^T
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    dZ = np.zeros_like(P)
    for i in range(len(P)):
        p = P[i]
        J = np.diag(p) - p @ p.T
        dZ[i] = J @ dP[i]
    return dZ
