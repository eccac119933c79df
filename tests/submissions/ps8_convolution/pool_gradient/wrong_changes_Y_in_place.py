# diagnosis: pool_gradient changed its argument Y in place
def pool_gradient(Y, dP):
    for i, j in np.ndindex(dP.shape):
        window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        u, v = divmod(np.argmax(window), 2)
        window[:] = 0
        window[u, v] = dP[i, j]
    return Y
