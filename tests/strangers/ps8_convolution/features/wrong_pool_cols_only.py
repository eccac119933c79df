# wrong: the reshape has rows and columns of the windows in the wrong order, it pools four neighbours of one row
def features(images, K):
    windows = np.lib.stride_tricks.sliding_window_view(images, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijuv,fuv->nfij", windows, K), 0)
    N, F, h, w = maps.shape
    pooled = maps.reshape(N, F, h // 2, w // 2, 2, 2).max(axis=(4, 5))
    return pooled.reshape(N, F * (h // 2) * (w // 2))
