# diagnosis: the filter lies the wrong way round
def image_gradient(K, dY):
    padded = np.pad(dY, len(K) - 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, K.shape)
    return np.einsum("ijuv,uv->ij", windows, K)
