# wrong: the features are divided by the largest of all, "so that they lie between 0 and 1"
def features(images, K):
    windows = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijuv,fuv->nfij", windows, K), 0)
    N, F, h, w = maps.shape
    rows = maps.reshape(N, F, h // 2, 2, w // 2, 2).max(axis=(3, 5)).reshape(N, -1)
    return rows / rows.max()
