# diagnosis: Does the search for it start at 0?
# also: nothing but zeros comes
# also: windows without a positive entry get no gradient
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        best, where = 0, None
        for a in (2 * i, 2 * i + 1):
            for c in (2 * j, 2 * j + 1):
                if Y[a, c] > best:
                    best, where = Y[a, c], (a, c)
        if where:
            dY[where] = dP[i, j]
    return dY
