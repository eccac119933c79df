# diagnosis: that is one map of zeros: are the answers of the filters, which are opposites here, added up
# also: the answers of all filters are added up to one map
# also: the shape is
def features(images, K):
    windows = sliding_window_view(images, (3, 3), axis=(1, 2))
    Y = np.maximum(np.einsum("nijuv,fuv->nij", windows, K), 0)
    N, h, w = Y.shape
    return Y.reshape(N, h // 2, 2, w // 2, 2).max(axis=(2, 4)).reshape(N, -1)
