# diagnosis: dX has the shape of the image, larger than dY
# also: the shape is
# also: two arrays have shapes
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((abs(h - f) + 1, abs(w - f) + 1))
    for i, j in np.ndindex(h - f + 1, w - f + 1):
        dX[i, j] = np.sum(K * dY[i : i + f, j : j + f])
    return dX
