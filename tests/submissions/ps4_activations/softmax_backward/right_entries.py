def softmax_backward(dP, P):
    n, K = P.shape
    dZ = np.zeros((n, K))
    for i in range(n):
        for j in range(K):
            for k in range(K):
                dZ[i, j] += dP[i, k] * P[i, k] * ((1 if j == k else 0) - P[i, j])
    return dZ
