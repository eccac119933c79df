# wrong: the sizes 8 and 6 of the digits are hard-coded, other images fail
def features(images, K):
    N = len(images)
    F = len(K)
    maps = np.zeros((N, F, 6, 6))
    for i in range(6):
        for j in range(6):
            maps[:, :, i, j] = np.einsum("nuv,fuv->nf", images[:, i : i + 3, j : j + 3], K)
    maps = np.maximum(maps, 0)
    return maps.reshape(N, F, 3, 2, 3, 2).max(axis=(3, 5)).reshape(N, 9 * F)
