# diagnosis: the padding repeats the pixels at the border
def convolve(X, K, p, s):
    X, f = np.pad(X, p, mode="edge"), len(K)
    rows, columns = range(0, len(X) - f + 1, s), range(0, X.shape[1] - f + 1, s)
    return np.array([[np.sum(K * X[i : i + f, j : j + f]) for j in columns] for i in rows])
