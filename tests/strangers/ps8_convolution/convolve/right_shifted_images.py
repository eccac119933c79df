# right: for each weight the whole shifted image is added, with the stride in the slices
def convolve(X, K, p, s):
    f = K.shape[0]
    H, W = X.shape
    big = np.zeros((H + 2 * p, W + 2 * p))
    big[p : p + H, p : p + W] = X
    last_row, last_col = H + 2 * p - f, W + 2 * p - f
    return sum(
        K[u, v] * big[u : u + last_row + 1 : s, v : v + last_col + 1 : s]
        for u in range(f)
        for v in range(f)
    )
