# diagnosis: a winner that is 0 gets no gradient here
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        u, v = divmod(np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]), 2)
        if Y[2 * i + u, 2 * j + v]:
            dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
