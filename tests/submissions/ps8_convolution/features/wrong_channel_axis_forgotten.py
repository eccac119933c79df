# message: ValueError: X has shape
# also: what a function of the course was given does not fit; the message says what came, and what was wanted
def features(images, K):
    N, H, W = images.shape
    Y = K.reshape(len(K), 9) @ im2col(images, 3)
    Y = np.maximum(Y, 0).reshape(N, len(K), H // 2 - 1, 2, W // 2 - 1, 2)
    return Y.max(axis=(3, 5)).reshape(N, -1)
