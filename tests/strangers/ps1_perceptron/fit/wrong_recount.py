# wrong: the mistakes are counted after the epoch, with its last w and b, not while the rows are shown
def fit(X, t, epochs):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        for x_i, t_i in zip(X, t):
            y_hat = int(x_i @ w + b >= 0)
            w = w + (t_i - y_hat) * x_i
            b = b + (t_i - y_hat)
        count = int(np.sum((X @ w + b >= 0).astype(int) != t))
        mistakes.append(count)
        if count == 0:
            break
    return w, float(b), mistakes
