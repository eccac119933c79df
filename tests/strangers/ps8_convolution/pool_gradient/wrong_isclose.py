# wrong: the first entry close to the largest wins, though nearly equal is not equal
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            k = int(np.argmax(np.isclose(window, window.max())))
            dY[2 * i + k // 2, 2 * j + k % 2] = dP[i, j]
    return dY
