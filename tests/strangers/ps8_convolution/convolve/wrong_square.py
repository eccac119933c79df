# wrong: the number of columns is computed from H, right for square images only
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    f = len(K)
    A = np.pad(X, p)
    n = (len(X) + 2 * p - f) // s + 1
    Y = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            Y[i, j] = (A[s * i : s * i + f, s * j : s * j + f] * K).sum()
    return Y
