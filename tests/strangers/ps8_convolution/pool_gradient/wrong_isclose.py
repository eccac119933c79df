# wrong: the first entry that is close to the largest wins, even if it is a little smaller
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            winners = np.argwhere(np.isclose(window, window.max()))
            r, c = winners[0]
            dY[2 * i + r, 2 * j + c] = dP[i, j]
    return dY
