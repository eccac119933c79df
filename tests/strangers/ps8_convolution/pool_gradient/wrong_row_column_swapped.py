# wrong: the remainder is taken as the row and the quotient as the column
def pool_gradient(Y, dP):
    dY = np.zeros(Y.shape)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            k = np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2])
            dY[2 * i + k % 2, 2 * j + k // 2] = dP[i, j]
    return dY
