# wrong: the sum leaves out the entry itself, k != j
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    dZ = np.zeros(P.shape)
    for i in range(P.shape[0]):
        for j in range(P.shape[1]):
            total = 0.0
            for k in range(P.shape[1]):
                if k != j:
                    total += dP[i, k] * P[i, k]
            dZ[i, j] = P[i, j] * (dP[i, j] - total)
    return dZ
