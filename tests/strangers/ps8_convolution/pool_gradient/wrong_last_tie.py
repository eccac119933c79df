# wrong: >= lets the last of several equal entries win
def pool_gradient(Y: np.ndarray, dP: np.ndarray) -> np.ndarray:
    dY = np.zeros(Y.shape)
    h, w = dP.shape
    for i in range(h):
        for j in range(w):
            best = -np.inf
            for r in (2 * i, 2 * i + 1):
                for c in (2 * j, 2 * j + 1):
                    if Y[r, c] >= best:
                        best = Y[r, c]
                        place = r, c
            dY[place] = dP[i, j]
    return dY
