# wrong: "in the proportions of K" is read as K divided by its sum
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    share = K / K.sum()
    for i in range(h):
        for j in range(w):
            dX[i : i + f, j : j + f] += dY[i, j] * share
    return dX
