# diagnosis: the gradient goes to the smallest entry
# also: all is right but in the first row
# also: these are the right values, but in other places
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        u, v = divmod(np.argmin(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
