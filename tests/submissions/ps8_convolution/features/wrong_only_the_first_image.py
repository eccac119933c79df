# diagnosis: the shape is
# also: that is the first part of what is wanted alone
# also: only the first image was used
def features(images, K):
    N, H, W = images.shape
    Y = K.reshape(len(K), 9) @ im2col(images[:1, np.newaxis], 3)
    Y = np.maximum(Y, 0).reshape(1, len(K), H // 2 - 1, 2, W // 2 - 1, 2)
    return Y.max(axis=(3, 5)).reshape(1, -1)
