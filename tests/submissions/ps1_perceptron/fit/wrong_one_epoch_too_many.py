# diagnosis: one epoch too many was run
# also: the length is
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(0, epochs + 1):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
