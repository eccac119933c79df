# diagnosis: that is the mean of each window
def features(images, K):
    N, H, W = images.shape
    Y = K.reshape(len(K), 9) @ im2col(images[:, np.newaxis], 3)
    Y = np.maximum(Y, 0).reshape(N, len(K), H // 2 - 1, 2, W // 2 - 1, 2)
    return Y.mean(axis=(3, 5)).reshape(N, -1)
