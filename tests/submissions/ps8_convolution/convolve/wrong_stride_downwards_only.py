# diagnosis: the stride is used downwards only
# also: the shape is
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    rows, columns = range(0, len(X) - f + 1, s), range(X.shape[1] - f + 1)
    return np.array([[np.sum(K * X[i : i + f, j : j + f]) for j in columns] for i in rows])
