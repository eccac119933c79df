# wrong: the winner is looked up by its value in the whole map, which finds an equal one in another window
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            top = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].max()
            r, c = np.argwhere(Y == top)[0]
            dY[r, c] = dP[i, j]
    return dY
