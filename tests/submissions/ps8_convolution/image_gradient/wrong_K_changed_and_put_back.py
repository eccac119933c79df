# diagnosis: image_gradient changed its argument K in place
# also: nothing but zeros comes
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for i, j in np.ndindex(h, w):
        K *= dY[i, j]
        dX[i : i + f, j : j + f] += K
        if dY[i, j]:
            K /= dY[i, j]
    return dX
