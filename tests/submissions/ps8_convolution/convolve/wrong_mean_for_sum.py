# diagnosis: that is the mean over the window
# also: what comes is the wanted one, times
def convolve(X, K, p, s):
    X, f = np.pad(X, p), len(K)
    rows, columns = range(0, len(X) - f + 1, s), range(0, X.shape[1] - f + 1, s)
    return np.array([[np.mean(K * X[i : i + f, j : j + f]) for j in columns] for i in rows])
