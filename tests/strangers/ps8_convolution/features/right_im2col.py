# right: the way of hint 3, with the ReLU after the pooling
def features(images: np.ndarray, K: np.ndarray) -> np.ndarray:
    N, H, W = images.shape
    h, w = H - 2, W - 2
    maps = K.reshape(-1, 9) @ im2col(images[:, np.newaxis], 3)
    pooled = maps.reshape(N, len(K), h // 2, 2, w // 2, 2).max(axis=5).max(axis=3)
    return np.maximum(pooled.reshape(N, -1), 0)
