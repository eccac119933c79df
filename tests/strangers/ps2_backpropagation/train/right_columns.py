# right: examples as columns, copies changed in place, and the label found by z ≥ 0, which says the same as ŷ ≥ 1/2
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = (np.array(part, copy=True) for part in start)
    n, Xt = X.shape[0], X.T
    for _ in range(steps):
        A1 = sigmoid(W1.T @ Xt + b1[:, None])
        A2 = sigmoid(W2.T @ A1 + b2[:, None])
        D2 = (A2 - t[None, :]) * A2 * (1 - A2) / n
        D1 = (W2 @ D2) * A1 * (1 - A1)
        W2 -= eta * A1 @ D2.T
        b2 -= eta * D2.sum(axis=1)
        W1 -= eta * Xt @ D1.T
        b1 -= eta * D1.sum(axis=1)
    y_hat = sigmoid(W2.T @ sigmoid(W1.T @ Xt + b1[:, None]) + b2[:, None])[0]
    z = (sigmoid(X_test @ W1 + b1) @ W2 + b2)[:, 0]
    right = sum(1 for a, c in zip(z, t_test) if (a >= 0) == (c == 1))
    return float((t - y_hat) @ (t - y_hat)) / (2 * n), right / len(t_test)
