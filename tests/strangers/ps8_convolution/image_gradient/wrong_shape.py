# wrong: dX has the shape (h + f, w + f), one row and one column too many
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f, w + f))
    for i in range(h):
        for j in range(w):
            dX[i : i + f, j : j + f] += K * dY[i, j]
    return dX
