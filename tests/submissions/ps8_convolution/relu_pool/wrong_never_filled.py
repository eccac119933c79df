# diagnosis: Or was the result never filled?
# also: nothing but zeros comes
def relu_pool(Y):
    P = np.zeros((len(Y) // 2, Y.shape[1] // 2))
    for i, j in np.ndindex(P.shape):
        P[i, j] == max(0, Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max())
    return P
