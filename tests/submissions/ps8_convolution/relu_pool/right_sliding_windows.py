def relu_pool(Y):
    windows = np.lib.stride_tricks.sliding_window_view(Y, (2, 2))[::2, ::2]
    return np.clip(windows.max(axis=(2, 3)), 0, None)
