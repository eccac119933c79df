# wrong: ReLU is left out
def features(images, K):
    windows = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))
    maps = np.einsum("nijuv,fuv->nfij", windows, K)
    N, F, h, w = maps.shape
    return maps.reshape(N, F, h // 2, 2, w // 2, 2).max(axis=(3, 5)).reshape(N, -1)
