# wrong: a ReLU is put in front: a window whose largest entry is not positive gets nothing
def pool_gradient(Y, dP):
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            r, c = divmod(int(np.argmax(window)), 2)
            if window[r, c] > 0:
                dY[2 * i + r, 2 * j + c] = dP[i, j]
    return dY
