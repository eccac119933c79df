# right: for each weight, the whole of dY is added at its shift
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f - 1, w + f - 1))
    for (u, v), k in np.ndenumerate(K):
        dX[u : u + h, v : v + w] += k * dY
    return dX
