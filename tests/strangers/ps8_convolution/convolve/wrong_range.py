# wrong: the loops end one start too early, and the last row and column of Y stay 0 if the last window just fits
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    A = np.pad(X, p)
    f = K.shape[0]
    h = (A.shape[0] - f) // s + 1
    w = (A.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for a in range(0, A.shape[0] - f, s):
        for c in range(0, A.shape[1] - f, s):
            Y[a // s, c // s] = np.sum(A[a : a + f, c : c + f] * K)
    return Y
