# right: the full convolution of dY, padded by f − 1, with the filter turned by 180°
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    windows = sliding_window_view(np.pad(dY, len(K) - 1), K.shape)
    return np.tensordot(windows, np.rot90(K, 2), axes=2)
