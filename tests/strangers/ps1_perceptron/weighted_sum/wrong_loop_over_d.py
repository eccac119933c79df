# wrong: the outer loop runs over the number of features, not of examples: right only when n = d
def weighted_sum(X, w, b):
    z = np.zeros(len(X))
    for i in range(len(w)):
        for j in range(len(w)):
            z[i] += X[i, j] * w[j]
        z[i] += b
    return z
