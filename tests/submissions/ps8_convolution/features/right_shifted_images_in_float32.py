def features(images, K):
    images, (N, H, W) = images.astype(np.float32), images.shape
    maps = []
    for k in K.astype(np.float32):
        Y = np.zeros((N, H - 2, W - 2), dtype=np.float32)
        for u in range(3):
            for v in range(3):
                Y += k[u, v] * images[:, u : u + H - 2, v : v + W - 2]
        largest = Y.reshape(N, H // 2 - 1, 2, W // 2 - 1, 2).max(axis=(2, 4))
        maps.append(np.maximum(largest, 0).reshape(N, -1))
    return np.hstack(maps)
