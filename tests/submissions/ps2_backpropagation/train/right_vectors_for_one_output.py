def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, w2, b2 = start[0], start[1], start[2][:, 0], start[3][0]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        y = sigmoid(A1 @ w2 + b2)
        d2 = (y - t) / len(t) * y * (1 - y)
        d1 = np.outer(d2, w2) * A1 * (1 - A1)
        W1, b1 = W1 - eta * X.T @ d1, b1 - eta * d1.sum(axis=0)
        w2, b2 = w2 - eta * d2 @ A1, b2 - eta * d2.sum()
    y = sigmoid(sigmoid(X @ W1 + b1) @ w2 + b2)
    y_test = sigmoid(sigmoid(X_test @ W1 + b1) @ w2 + b2)
    return 0.5 * np.mean((t - y) ** 2), np.mean(np.where(y_test >= 0.5, 1, 0) == t_test)
