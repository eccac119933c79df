# diagnosis: the sum was divided by the number of windows over each pixel
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX, count = np.zeros((h + f - 1, w + f - 1)), np.zeros((h + f - 1, w + f - 1))
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] += dY[i, j] * K
        count[i : i + f, j : j + f] += 1
    return dX / count
