# wrong: the sum is not set back to 0 for each row, the later rows are divided by the sums so far
def softmax_rows(Z):
    P = np.zeros(Z.shape)
    total = 0.0
    for i in range(Z.shape[0]):
        m = max(Z[i])
        for j in range(Z.shape[1]):
            P[i, j] = np.exp(Z[i, j] - m)
            total += P[i, j]
        P[i] /= total
    return P
