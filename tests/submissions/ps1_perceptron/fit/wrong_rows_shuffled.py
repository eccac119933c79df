# diagnosis: -
# because: each shuffle gives other weights, so there is no value to know it by
# also: are the rows shown in their order, from the first to the last?
def fit(X, t, epochs):
    rng = np.random.default_rng(3)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for i in rng.permutation(len(X)):
            error = t[i] - int(w @ X[i] + b >= 0)
            w, b = w + error * X[i], b + error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
