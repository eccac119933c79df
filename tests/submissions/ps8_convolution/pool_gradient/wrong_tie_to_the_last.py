# diagnosis: in a tie the last one wins here
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        best, where = -np.inf, None
        for a in (2 * i, 2 * i + 1):
            for c in (2 * j, 2 * j + 1):
                if Y[a, c] >= best:
                    best, where = Y[a, c], (a, c)
        dY[where] = dP[i, j]
    return dY
