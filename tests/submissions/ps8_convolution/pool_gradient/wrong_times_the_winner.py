# diagnosis: the gradient was multiplied by the winner's own value
# also: what comes is what is wanted, times Y: is Y there once too often?
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
        u, v = divmod(np.argmax(window), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j] * window.max()
    return dY
