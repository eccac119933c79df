# wrong: the columns of dY are counted by its rows
def image_gradient(K, dY):
    f, h = len(K), len(dY)
    dX = np.zeros((h + f - 1, h + f - 1))
    for i in range(h):
        for j in range(h):
            dX[i : i + f, j : j + f] += dY[i, j] * K
    return dX
