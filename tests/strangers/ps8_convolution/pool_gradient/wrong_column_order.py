# wrong: the windows are read column by column, so in a tie the lower left entry comes before the upper right one
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            c, r = divmod(int(np.argmax(window.T)), 2)
            dY[2 * i + r, 2 * j + c] = dP[i, j]
    return dY
