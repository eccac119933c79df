# right: adds no zeros, but leaves out the pixels beyond the border; nested lists
def convolve(X: np.ndarray, K: np.ndarray, p: int, s: int) -> np.ndarray:
    (H, W), f = X.shape, len(K)

    def place(a, c):
        total = 0.0
        for u in range(f):
            for v in range(f):
                if 0 <= a + u < H and 0 <= c + v < W:
                    total += float(K[u, v]) * float(X[a + u, c + v])
        return total

    rows = range(-p, H + p - f + 1, s)
    columns = range(-p, W + p - f + 1, s)
    return np.array([[place(a, c) for c in columns] for a in rows])
