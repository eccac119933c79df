# wrong: the turn flips the rows of K only, not the columns
def image_gradient(K, dY):
    f = K.shape[0]
    padded = np.pad(dY, f - 1)
    turned = K[::-1]
    dX = np.zeros((dY.shape[0] + f - 1, dY.shape[1] + f - 1))
    for a in range(dX.shape[0]):
        for c in range(dX.shape[1]):
            dX[a, c] = np.sum(turned * padded[a : a + f, c : c + f])
    return dX
