# diagnosis: are the rows shown in their order
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for i in range(len(X) - 1, -1, -1):
            error = t[i] - int(w @ X[i] + b >= 0)
            w, b = w + error * X[i], b + error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
