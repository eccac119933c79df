# diagnosis: a size or a range has to be a whole number; divide with //
def relu_pool(Y):
    H, W = Y.shape
    P = np.zeros((H / 2, W / 2))
    for i, j in np.ndindex(P.shape):
        P[i, j] = max(0, Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max())
    return P
