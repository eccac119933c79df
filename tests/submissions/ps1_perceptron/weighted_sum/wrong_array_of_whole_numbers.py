# diagnosis: the fractions were cut off
# also: the fractions are cut off
def weighted_sum(X, w, b):
    n, d = X.shape
    z = np.zeros(n, dtype=int)
    for i in range(n):
        z[i] = X[i] @ w + b
    return z
