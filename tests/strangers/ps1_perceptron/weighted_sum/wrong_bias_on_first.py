# wrong: b is put into the sum only once, for the first example (total starts at b, then at 0)
def weighted_sum(X, w, b):
    z = np.zeros(X.shape[0])
    total = b
    for i in range(X.shape[0]):
        for j in range(X.shape[1]):
            total = total + X[i, j] * w[j]
        z[i] = total
        total = 0
    return z
