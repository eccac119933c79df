# diagnosis: an array of whole numbers cannot take fractions by +=
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1), dtype=int)
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
