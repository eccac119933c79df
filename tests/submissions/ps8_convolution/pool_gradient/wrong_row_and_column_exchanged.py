# diagnosis: the row and the column of the winner in its window are exchanged
# also: the first was looked for column by column
# also: these are the right values, but in other places
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            win = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            v, u = divmod(np.argmax(win), 2)
            dY[2 * i + u, 2 * j + v] = dP[i, j]
    return dY
