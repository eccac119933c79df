# diagnosis: the first feature was left out
# also: that is right for w with 0 in the place of its first row or entry
def weighted_sum(X, w, b):
    n, d = X.shape
    z = np.full(n, b)
    for i in range(n):
        for j in range(1, d):
            z[i] += X[i, j] * w[j]
    return z
