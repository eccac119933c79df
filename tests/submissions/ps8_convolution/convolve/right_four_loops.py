def convolve(X, K, p, s):
    H, W = X.shape
    f = len(K)
    h, w = (H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            for u in range(f):
                for v in range(f):
                    a, c = s * i + u - p, s * j + v - p
                    if 0 <= a < H and 0 <= c < W:
                        Y[i, j] += K[u, v] * X[a, c]
    return Y
