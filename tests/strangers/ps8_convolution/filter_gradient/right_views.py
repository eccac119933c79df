# right: the image under the "filter" dY, by all windows of the shape of dY
def filter_gradient(X, dY):
    windows = sliding_window_view(X, dY.shape)
    return np.tensordot(windows, dY, axes=2), float(np.einsum("ij->", dY))
