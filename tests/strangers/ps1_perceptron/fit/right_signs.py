# right: labels −1 and 1 in an array of its own, and w changed in place (it is the function's own)
def fit(X, t, epochs):
    n, d = X.shape
    sign = 2 * t - 1
    w, b = np.zeros(d), 0.0
    mistakes = []
    for _ in range(epochs):
        wrong = []
        for i in range(n):
            activated = b + sum(X[i, j] * w[j] for j in range(d)) >= 0
            if activated != (sign[i] > 0):
                w += sign[i] * X[i]
                b += float(sign[i])
                wrong.append(i)
        mistakes.append(len(wrong))
        if not wrong:
            return w, b, mistakes
    return w, b, mistakes
