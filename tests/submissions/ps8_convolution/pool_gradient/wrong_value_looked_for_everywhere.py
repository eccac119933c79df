# diagnosis: the winner's value was looked for in the whole of Y
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for i, j in np.ndindex(dP.shape):
        largest = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max()
        u, v = np.argwhere(Y == largest)[0]
        dY[u, v] = dP[i, j]
    return dY
