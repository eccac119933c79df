# diagnosis: pooling is missing
# also: the shape is
def features(images, K):
    Y = K.reshape(len(K), 9) @ im2col(images[:, np.newaxis], 3)
    return np.maximum(Y, 0).reshape(len(images), -1)
