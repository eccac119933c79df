# wrong: the table is (F, N, …) and is cut into N rows as it is, so a row mixes several images
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    N, H, W = images.shape
    windows = sliding_window_view(images, (3, 3), axis=(1, 2))
    maps = np.maximum(0, np.einsum("nijuv,fuv->fnij", windows, K))
    pooled = maps.reshape(len(K), N, H // 2 - 1, 2, W // 2 - 1, 2).max(axis=(3, 5))
    return pooled.reshape(N, -1)
