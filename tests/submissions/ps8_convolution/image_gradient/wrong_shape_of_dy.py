# diagnosis: two arrays have shapes that do not fit together
# also: the shape is
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h, w))
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
