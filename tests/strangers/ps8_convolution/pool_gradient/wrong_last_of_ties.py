# wrong: >= lets the last of equal entries win
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(len(dP)):
        for j in range(len(dP[0])):
            best = -np.inf
            for u in range(2):
                for v in range(2):
                    if Y[2 * i + u, 2 * j + v] >= best:
                        best = Y[2 * i + u, 2 * j + v]
                        winner = 2 * i + u, 2 * j + v
            dY[winner] = dP[i, j]
    return dY
