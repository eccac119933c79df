def average(a, beta, corrected):
    n = len(a)
    result = np.empty(n)
    for t in range(n):
        weights = (1 - beta) * beta ** np.arange(t, -1, -1)
        result[t] = weights @ a[: t + 1]
        if corrected:
            result[t] /= weights.sum()
    return result
