# wrong: Y gets the shape of X, so zeros remain at its right and lower border
def convolve(X, K, p, s):
    f = K.shape[0]
    padded = np.pad(X, p)
    Y = np.zeros_like(X)
    for i in range((X.shape[0] + 2 * p - f) // s + 1):
        for j in range((X.shape[1] + 2 * p - f) // s + 1):
            Y[i, j] = np.sum(K * padded[s * i : s * i + f, s * j : s * j + f])
    return Y
