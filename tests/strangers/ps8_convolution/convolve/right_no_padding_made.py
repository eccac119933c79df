# right: no padded copy: pixels outside the image are skipped, as they count 0
def convolve(X, K, p, s):
    H, W = X.shape
    f = K.shape[0]
    Y = np.zeros(((H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1))
    for i, j in np.ndindex(*Y.shape):
        for u, v in np.ndindex(f, f):
            r, c = s * i + u - p, s * j + v - p
            if 0 <= r < H and 0 <= c < W:
                Y[i, j] += K[u, v] * X[r, c]
    return Y
