# right: all windows at once, every s-th of them, summed by einsum
def convolve(X, K, p, s):
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(X, p), K.shape)[::s, ::s]
    return np.einsum("ijuv,uv->ij", windows, K)
