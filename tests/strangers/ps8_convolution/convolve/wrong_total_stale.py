# wrong: the total is set to 0 once for each row of Y, not for each place
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    A = np.pad(X, p)
    f = K.shape[0]
    h = (A.shape[0] - f) // s + 1
    w = (A.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        total = 0.0
        for j in range(w):
            for u in range(f):
                for v in range(f):
                    total += K[u, v] * A[s * i + u, s * j + v]
            Y[i, j] = total
    return Y
