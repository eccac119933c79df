# wrong: right numbers, but dY is Y itself: the caller's Y is overwritten
def pool_gradient(Y, dP):
    dY = Y
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = dY[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            r, c = divmod(int(np.argmax(window)), 2)
            window[:] = 0
            window[r, c] = dP[i, j]
    return dY
