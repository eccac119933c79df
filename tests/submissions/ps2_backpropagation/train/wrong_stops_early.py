# diagnosis: training stopped as soon as the loss was below 0.001
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = start
    T = t[:, None]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        if np.mean((T - A2) ** 2) / 2 < 0.001:
            break
        dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        W1, b1 = W1 - eta * X.T @ dZ1, b1 - eta * dZ1.sum(axis=0)
        W2, b2 = W2 - eta * A1.T @ dZ2, b2 - eta * dZ2.sum(axis=0)
    Y, Y_test = (sigmoid(sigmoid(Z @ W1 + b1) @ W2 + b2) for Z in (X, X_test))
    return np.mean((T - Y) ** 2) / 2, np.mean((Y_test[:, 0] >= 0.5) == t_test)
