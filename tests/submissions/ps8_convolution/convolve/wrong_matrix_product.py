# diagnosis: nothing but zeros: are the rows and columns of the filter exchanged
def convolve(X, K, p, s):
    f = len(K)
    P = np.pad(X, p)
    h = (P.shape[0] - f) // s + 1
    w = (P.shape[1] - f) // s + 1
    Y = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            Y[i, j] = np.sum(K @ P[s * i : s * i + f, s * j : s * j + f])
    return Y
