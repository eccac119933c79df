def relu_pool(Y):
    P = np.zeros((Y.shape[0] // 2, Y.shape[1] // 2))
    for i in range(P.shape[0]):
        for j in range(P.shape[1]):
            for a in (2 * i, 2 * i + 1):
                for c in (2 * j, 2 * j + 1):
                    if Y[a, c] > P[i, j]:
                        P[i, j] = Y[a, c]
    return P
