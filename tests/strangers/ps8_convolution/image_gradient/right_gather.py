# right: the statement's sum pixel by pixel, with K outside the filter left out
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f, (h, w) = K.shape[0], dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for a, c in np.ndindex(dX.shape):
        for i in range(max(0, a - f + 1), min(h, a + 1)):
            for j in range(max(0, c - f + 1), min(w, c + 1)):
                dX[a, c] += dY[i, j] * K[a - i, c - j]
    return dX
