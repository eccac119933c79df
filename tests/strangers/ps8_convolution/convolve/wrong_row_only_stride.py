# wrong: the stride is used for the rows only in the window, though the shape is right: columns start at j
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    A = np.pad(X, p)
    f = K.shape[0]
    h = (A.shape[0] - f) // s + 1
    w = (A.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(A[s * i : s * i + f, j : j + f] * K)
    return Y
