# wrong: the loss is computed in the loop, before the update: it is that before the last step, and missing for 0 steps
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = start
    T = t[:, np.newaxis]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (A2 - T) * A2 * (1 - A2) / len(X)
        dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
        loss = np.sum((T - A2) ** 2) / (2 * len(X))
        W1 = W1 - eta * X.T @ dZ1
        b1 = b1 - eta * dZ1.sum(axis=0)
        W2 = W2 - eta * A1.T @ dZ2
        b2 = b2 - eta * dZ2.sum(axis=0)
    new = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)[:, 0]
    return float(loss), float(np.mean((new >= 0.5) == t_test))
