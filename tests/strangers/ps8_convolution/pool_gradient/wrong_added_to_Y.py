# wrong: dY starts as a copy of Y, so the losers keep their own values in place of 0
def pool_gradient(Y, dP):
    dY = Y.copy()
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            u, v = divmod(np.argmax(window), 2)
            dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
