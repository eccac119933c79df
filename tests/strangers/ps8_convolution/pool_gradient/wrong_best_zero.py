# wrong: the search for the largest starts at 0, so in a window of negative numbers the place of the window before is used
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros_like(Y)
    r = c = 0
    for i in range(dP.shape[0]):
        for j in range(dP.shape[1]):
            best = 0
            for u in range(2):
                for v in range(2):
                    if Y[2 * i + u, 2 * j + v] > best:
                        best = Y[2 * i + u, 2 * j + v]
                        r, c = u, v
            dY[2 * i + r, 2 * j + c] = dP[i, j]
    return dY
