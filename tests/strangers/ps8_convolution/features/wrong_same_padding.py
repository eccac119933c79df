# wrong: the images are padded by 1, so the maps keep the size of the images
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    N, H, W = images.shape
    A = np.pad(images, ((0, 0), (1, 1), (1, 1)))
    windows = sliding_window_view(A, (3, 3), axis=(1, 2))
    maps = np.maximum(np.einsum("nijuv,fuv->nfij", windows, K), 0)
    pooled = maps.reshape(N, len(K), H // 2, 2, W // 2, 2).max(axis=(3, 5))
    return pooled.reshape(N, -1)
