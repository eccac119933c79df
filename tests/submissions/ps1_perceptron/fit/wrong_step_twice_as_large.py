# diagnosis: the step is twice as large
def fit(X, t, epochs):
    s = np.where(t == 1, 1, -1)
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, s_i in zip(X, s):
            error = s_i - (1 if w @ x_i + b >= 0 else -1)
            w, b = w + error * x_i, b + error
            count += int(error != 0)
        mistakes.append(count)
        if count == 0:
            break
    return w, b, mistakes
