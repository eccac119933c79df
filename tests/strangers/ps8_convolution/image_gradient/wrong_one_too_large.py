# wrong: zeros of shape (h + f, w + f): one row and one column too many
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f, w + f))
    for i in range(h):
        for j in range(w):
            dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
