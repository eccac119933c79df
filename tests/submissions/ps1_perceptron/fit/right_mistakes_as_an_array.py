def fit(X, t, epochs):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = np.zeros(epochs)
    for epoch in range(epochs):
        for x_i, t_i in zip(X, t):
            error = float(t_i) - float(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
            mistakes[epoch] += error**2
        if mistakes[epoch] == 0:
            return w, b, mistakes[: epoch + 1]
    return w, b, mistakes
