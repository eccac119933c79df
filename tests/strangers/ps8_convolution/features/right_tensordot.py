# right: the windows of 4x4 pixels that one feature sees, each filter placed four times in them
def features(images, K):
    N, F = len(images), len(K)
    blocks = np.lib.stride_tricks.sliding_window_view(images, (4, 4), axis=(1, 2))[:, ::2, ::2]
    placed = np.zeros((F, 4, 4, 4))
    for q, (u, v) in enumerate([(0, 0), (0, 1), (1, 0), (1, 1)]):
        placed[:, q, u : u + 3, v : v + 3] = K
    sums = np.tensordot(blocks, placed, axes=([3, 4], [2, 3]))
    best = np.maximum(sums.max(axis=4), 0)
    return np.moveaxis(best, 3, 1).reshape(N, -1)
