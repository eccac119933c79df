# wrong: >= in the search, so the last of several equal ones wins
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            best = -np.inf
            for u in range(2):
                for v in range(2):
                    if Y[2 * i + u, 2 * j + v] >= best:
                        best = Y[2 * i + u, 2 * j + v]
                        winner = 2 * i + u, 2 * j + v
            dY[winner] = dP[i, j]
    return dY
