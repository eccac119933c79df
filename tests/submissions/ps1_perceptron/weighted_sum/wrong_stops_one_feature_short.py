# diagnosis: the last feature was left out
# also: nothing but zeros comes
# also: that is right for w with 0 in the place of its last row or entry
def weighted_sum(X, w, b):
    n, d = X.shape
    z = np.full(n, b)
    for i in range(n):
        for j in range(d - 1):
            z[i] += X[i, j] * w[j]
    return z
