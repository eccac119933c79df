def softmax_backward(dP, P):
    dZ = np.zeros(P.shape)
    for i in range(len(P)):
        J = np.diag(P[i]) - np.outer(P[i], P[i])
        dZ[i] = J @ dP[i]
    return dZ
