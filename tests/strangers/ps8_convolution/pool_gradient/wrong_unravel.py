# wrong: the position in the window is unravelled with the shape of Y, so the positions 2 and 3 land in the window's first row (or the next window)
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros_like(Y)
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            k = np.argmax(Y[2 * i : 2 * i + 2, 2 * j : 2 * j + 2])
            r, c = np.unravel_index(k, Y.shape)
            if 2 * j + c < Y.shape[1]:
                dY[2 * i + r, 2 * j + c] += dP[i, j]
    return dY
