# wrong: both loops run over h, though dY has w columns
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = len(K)
    h = len(dY)
    w = dY.shape[1]
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(h):
            dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
