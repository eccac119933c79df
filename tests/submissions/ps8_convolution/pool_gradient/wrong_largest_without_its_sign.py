# diagnosis: the gradient goes to the entry that is largest without its sign
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        u, v = divmod(np.argmax(np.abs(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2])), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
