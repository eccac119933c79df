# wrong: the search starts at 0, so of four negative entries the upper left always wins
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            best, where = 0, (2 * i, 2 * j)
            for a in (2 * i, 2 * i + 1):
                for c in (2 * j, 2 * j + 1):
                    if Y[a, c] > best:
                        best, where = Y[a, c], (a, c)
            dY[where] = dP[i, j]
    return dY
