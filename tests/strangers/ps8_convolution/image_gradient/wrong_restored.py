# wrong: K is multiplied in place and divided back, which is not exact and gives NaN where dY is 0
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(w):
            K *= dY[i, j]
            dX[i : i + f, j : j + f] += K
            K /= dY[i, j]
    return dX
