# right: loops over the filter: each weight times all of dY, shifted
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for u in range(f):
        for v in range(f):
            dX[u : u + h, v : v + w] += K[u, v] * dY
    return dX
