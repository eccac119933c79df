# wrong: the index of K is checked against f but not against 0, and negative ones wrap around
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for a in range(h + f - 1):
        for c in range(w + f - 1):
            for i in range(h):
                for j in range(w):
                    if abs(a - i) < f and abs(c - j) < f:
                        dX[a, c] += dY[i, j] * K[a - i, c - j]
    return dX
