# diagnosis: -
# because: the gradients land at places that depend on the position alone, and overwrite one another
# also: these are the right values, but in other places
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        u, v = divmod(np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]), 2)
        dY[u, v] = dP[i, j]
    return dY
