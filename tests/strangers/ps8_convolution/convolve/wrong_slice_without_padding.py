# wrong: A[p:-p, p:-p] is empty for p = 0, so without padding it fails
def convolve(X, K, p, s):
    H, W = X.shape
    f = len(K)
    A = np.zeros((H + 2 * p, W + 2 * p))
    A[p:-p, p:-p] = X
    h, w = (H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = (A[s * i : s * i + f, s * j : s * j + f] * K).sum()
    return Y
