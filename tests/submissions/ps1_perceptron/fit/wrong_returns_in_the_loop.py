# diagnosis: only one epoch was run
# also: the list lacks the epoch without a mistake: its 0 belongs there too
# also: that is right for epochs = 1
# also: the length is
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x_i, t_i in zip(X, t):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            count += abs(error)
        mistakes.append(count)
        return w, b, mistakes
