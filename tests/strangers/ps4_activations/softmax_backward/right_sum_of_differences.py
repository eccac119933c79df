# right: dZ_j = sum_k P_j P_k (dP_j - dP_k), with loops, since the P_k have the sum 1
def softmax_backward(dP, P):
    n, K = P.shape
    dZ = np.zeros((n, K))
    for j in range(K):
        for k in range(K):
            dZ[:, j] += P[:, j] * P[:, k] * (dP[:, j] - dP[:, k])
    return dZ
