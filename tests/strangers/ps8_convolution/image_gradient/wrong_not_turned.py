# wrong: padded dY is convolved with K as it is; this way needs K turned around
def image_gradient(K, dY):
    f = K.shape[0]
    padded = np.pad(dY, f - 1)
    h, w = dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for a in range(h + f - 1):
        for c in range(w + f - 1):
            dX[a, c] = np.sum(K * padded[a : a + f, c : c + f])
    return dX
