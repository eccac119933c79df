# wrong: the search begins with best = 0 at the upper left, which wins whenever all four are negative
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            best, r, c = 0, 2 * i, 2 * j
            for u in range(2):
                for v in range(2):
                    if Y[2 * i + u, 2 * j + v] > best:
                        best = Y[2 * i + u, 2 * j + v]
                        r, c = 2 * i + u, 2 * j + v
            dY[r, c] = dP[i, j]
    return dY
