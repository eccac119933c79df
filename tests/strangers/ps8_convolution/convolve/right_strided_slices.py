# right: loops over the entries of the filter, each times a slice with the stride as its step
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    A, f = np.pad(X, p), K.shape[0]
    last_row, last_column = A.shape[0] - f, A.shape[1] - f
    Y = 0.0
    for u in range(f):
        for v in range(f):
            Y = Y + K[u, v] * A[u : u + last_row + 1 : s, v : v + last_column + 1 : s]
    return Y
