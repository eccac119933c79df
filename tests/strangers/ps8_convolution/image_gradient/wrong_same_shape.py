# wrong: dX is cut to the shape of dY, as if the layer had been padded
def image_gradient(K, dY):
    f = K.shape[0]
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i in range(h):
        for j in range(w):
            dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX[:h, :w]
