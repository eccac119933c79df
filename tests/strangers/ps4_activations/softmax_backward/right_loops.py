# right: three loops, with the differences dP_j - dP_k weighted by P_j P_k
def softmax_backward(dP: np.ndarray, P: np.ndarray) -> np.ndarray:
    n, K = P.shape
    dZ = np.zeros((n, K))
    for i in range(n):
        for j in range(K):
            for k in range(K):
                dZ[i, j] += P[i, j] * P[i, k] * (dP[i, j] - dP[i, k])
    return dZ
