# wrong: dY gets one row of zeros on each side, whatever f is; it needs f - 1 (right for f = 2 only)
def image_gradient(K, dY):
    A = np.pad(dY, 1)
    windows = sliding_window_view(A, K.shape)
    return np.einsum("acuv,uv->ac", windows, K[::-1, ::-1])
