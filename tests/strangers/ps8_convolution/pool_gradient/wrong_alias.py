# wrong: dY = Y makes no copy, so the caller's Y is overwritten
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = Y
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            window = dY[2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            k = np.argmax(window)
            window[:] = 0
            window[k // 2, k % 2] = dP[i, j]
    return dY
