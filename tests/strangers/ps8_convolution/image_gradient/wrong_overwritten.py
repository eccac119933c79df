# wrong: where windows overlap the later one overwrites the earlier (= in place of +=)
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i, row in enumerate(dY):
        for j, g in enumerate(row):
            dX[i : i + f, j : j + f] = g * K
    return dX
