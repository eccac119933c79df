# diagnosis: each example made a step of its own
# also: the step goes through the examples one at a time
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = start
    W2 = W2[:, 0]
    for _ in range(steps):
        for x, wanted in zip(X, t):
            a = 1 / (1 + np.exp(-(x @ W1 + b1)))
            y = 1 / (1 + np.exp(-(a @ W2 + b2)))
            dz = (y - wanted) * y * (1 - y)
            dz1 = dz * W2 * a * (1 - a)
            W1, b1 = W1 - eta * x[:, np.newaxis] * dz1, b1 - eta * dz1
            W2, b2 = W2 - eta * a * dz, b2 - eta * dz
    Y, Y_test = (sigmoid(sigmoid(Z @ W1 + b1) @ W2 + b2) for Z in (X, X_test))
    return float(np.mean((t - Y) ** 2) / 2), float(np.mean((Y_test >= 0.5) == t_test))
