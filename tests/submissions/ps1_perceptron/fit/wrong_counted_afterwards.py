# diagnosis: the mistakes are counted after each epoch, with its last weights
# also: the length is
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x_i, t_i in zip(X, t):
            error = int(t_i) - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
        mistakes.append(int(np.sum((X @ w + b >= 0) != t)))
        if mistakes[-1] == 0:
            break
    return w, b, mistakes
