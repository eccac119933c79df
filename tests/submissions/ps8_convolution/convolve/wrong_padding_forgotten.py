# diagnosis: the padding p has no effect here
# also: the shape is
def convolve(X, K, p, s):
    f = len(K)
    rows, columns = range(0, len(X) - f + 1, s), range(0, X.shape[1] - f + 1, s)
    return np.array([[np.sum(K * X[i : i + f, j : j + f]) for j in columns] for i in rows])
