# wrong: the images are scaled to a largest value of 1 first, and in place
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    N, H, W = images.shape
    images /= images.max()
    windows = sliding_window_view(images, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijuv,fuv->nfij", windows, K), 0)
    pooled = maps.reshape(N, len(K), H // 2 - 1, 2, W // 2 - 1, 2).max(axis=(3, 5))
    return pooled.reshape(N, -1)
