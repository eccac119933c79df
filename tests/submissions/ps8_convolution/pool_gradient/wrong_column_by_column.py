# diagnosis: the first was looked for column by column
# also: these are the right values, but in other places
# also: in a tie the first column by column wins
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i, j in np.ndindex(dP.shape):
        v, u = divmod(np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2].T), 2)
        dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
