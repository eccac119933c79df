# right: hint 3's way, ReLU after the pooling
def features(images, K):
    N, H, W = images.shape
    F = len(K)
    Y = K.reshape(F, 9) @ im2col(images[:, np.newaxis], 3)
    P = Y.reshape(N, F, H // 2 - 1, 2, W // 2 - 1, 2).max(axis=5).max(axis=3)
    return np.maximum(P, 0).reshape(N, -1)
