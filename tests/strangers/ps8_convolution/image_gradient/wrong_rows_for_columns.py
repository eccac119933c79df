# wrong: the loop over the columns runs to h: columns are left out, or do not exist
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(h):
            dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
