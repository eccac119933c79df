def softmax_rows(Z):
    P = np.zeros(Z.shape)
    for i in range(len(Z)):
        e = np.exp(Z[i] - max(Z[i]))
        P[i] = e / e.sum()
    return P
