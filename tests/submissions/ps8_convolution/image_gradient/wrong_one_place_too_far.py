# diagnosis: each window lies one row too low and one column too far right
def image_gradient(K, dY):
    f, (h, w) = len(K), dY.shape
    dX = np.zeros((h + f, w + f))
    for i, j in np.ndindex(h, w):
        dX[i + 1 : i + 1 + f, j + 1 : j + 1 + f] += dY[i, j] * K
    return dX[:-1, :-1]
