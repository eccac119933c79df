# diagnosis: it goes on for ever on this input
# also: the length is
# also: one epoch too many was run
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    while True:
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            count += abs(error)
        mistakes.append(count)
        if count == 0:
            return w, b, mistakes
