# diagnosis: the last row and column are missing: put p zeros below
# also: the shape is
# also: the last one is missing, and the rest is right
def convolve(X, K, p, s):
    padded, f = np.zeros((X.shape[0] + p, X.shape[1] + p)), len(K)
    padded[p:, p:] = X
    rows, columns = range(0, len(padded) - f + 1, s), range(0, padded.shape[1] - f + 1, s)
    return np.array([[np.sum(K * padded[i : i + f, j : j + f]) for j in columns] for i in rows])
