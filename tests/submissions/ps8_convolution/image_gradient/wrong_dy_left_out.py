# diagnosis: each window gets K itself
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i, j in np.ndindex(h, w):
        dX[i : i + f, j : j + f] += K
    return dX
