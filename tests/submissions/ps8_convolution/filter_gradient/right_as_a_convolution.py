def filter_gradient(X, dY):
    windows = np.lib.stride_tricks.sliding_window_view(X, dY.shape)
    return (windows * dY).sum(axis=(2, 3)), dY.sum()
