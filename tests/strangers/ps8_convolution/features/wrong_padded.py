# wrong: the images are padded by 1, so the maps are as large as the images
def features(images, K):
    padded = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    N, H, W = images.shape
    F = len(K)
    maps = np.zeros((N, F, H, W))
    for i in range(H):
        for j in range(W):
            maps[:, :, i, j] = np.einsum("nuv,fuv->nf", padded[:, i : i + 3, j : j + 3], K)
    maps = np.maximum(maps, 0)
    return maps.reshape(N, F, H // 2, 2, W // 2, 2).max(axis=(3, 5)).reshape(N, -1)
