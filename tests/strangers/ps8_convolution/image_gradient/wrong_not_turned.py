# wrong: the padded dY is convolved with K as it is; in this way K has to be turned around
def image_gradient(K: np.ndarray, dY: np.ndarray) -> np.ndarray:
    f = K.shape[0]
    windows = sliding_window_view(np.pad(dY, f - 1), (f, f))
    return np.einsum("ijuv,uv->ij", windows, K)
