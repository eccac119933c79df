def fit(X, t, epochs):
    n, d = X.shape
    w = np.zeros(d)
    b = 0
    mistakes = []
    while len(mistakes) < epochs and (not mistakes or mistakes[-1] > 0):
        mistakes.append(0)
        for i in range(n):
            z = b
            for j in range(d):
                z += w[j] * X[i, j]
            y_hat = 1 if z >= 0 else 0
            if y_hat != t[i]:
                w = w + (t[i] - y_hat) * X[i]
                b = b + (t[i] - y_hat)
                mistakes[-1] += 1
    return w, b, mistakes
