# right: each window as a row of a matrix, times the filter as a vector
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    A = np.pad(X, p, mode="constant")
    f = K.shape[1]
    h = 1 + (A.shape[0] - f) // s
    w = 1 + (A.shape[1] - f) // s
    rows = [
        A[i * s : i * s + f, j * s : j * s + f].ravel() for i in range(h) for j in range(w)
    ]
    return (np.stack(rows) @ K.ravel()).reshape(h, w)
