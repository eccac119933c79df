# wrong: places with a negative dY are skipped, as if there were a ReLU
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(w):
            if dY[i, j] > 0:
                dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
