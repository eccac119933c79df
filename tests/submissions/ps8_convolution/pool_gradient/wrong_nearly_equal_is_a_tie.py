# diagnosis: entries that are nearly equal count as a tie here
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        u, v = divmod(np.argmax(np.isclose(window, window.max())), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
