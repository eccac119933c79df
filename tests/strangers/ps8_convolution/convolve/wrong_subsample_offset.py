# wrong: the stride keeps every s-th place from place s - 1 on, not from place 0
def convolve(X, K, p, s):
    f = len(K)
    A = np.pad(X, p)
    h, w = A.shape[0] - f + 1, A.shape[1] - f + 1
    Y = np.zeros((h, w))
    for u in range(f):
        for v in range(f):
            Y += K[u, v] * A[u : u + h, v : v + w]
    return Y[s - 1 :: s, s - 1 :: s]
