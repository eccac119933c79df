# wrong: the slice p:-p is empty if p is 0, so without padding it fails
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    H, W = X.shape
    f = K.shape[0]
    A = np.zeros((H + 2 * p, W + 2 * p))
    A[p:-p, p:-p] = X
    h, w = (H + 2 * p - f) // s + 1, (W + 2 * p - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(A[s * i : s * i + f, s * j : s * j + f] * K)
    return Y
