# wrong: the filter is turned by 90° and not by 180°
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    windows = sliding_window_view(np.pad(dY, f - 1), (f, f))
    return (windows * np.rot90(K)).sum(axis=(-2, -1))
