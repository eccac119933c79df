# diagnosis: in a tie the gradient is shared
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        here = slice(2 * i, 2 * i + 2), slice(2 * j, 2 * j + 2)
        winners = Y[here] == Y[here].max()
        dY[here] = dP[i, j] * winners / winners.sum()
    return dY
