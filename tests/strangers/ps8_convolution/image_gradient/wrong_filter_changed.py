# wrong: K *= dY changes the filter from place to place, and for the caller
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(w):
            part = K
            part *= dY[i, j]
            dX[i : i + f, j : j + f] += part
    return dX
