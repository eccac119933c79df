# diagnosis: has the step the wrong sign
# also: the sign of the step: the loss grows
def train(X, t, X_test, t_test, start, eta, steps):
    (W1, b1, W2, b2), T = start, t[:, np.newaxis]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (T - A2) / len(X) * A2 * (1 - A2)
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        W1 = W1 - eta * X.T @ dZ1
        b1 = b1 - eta * dZ1.sum(axis=0)
        W2 = W2 - eta * A1.T @ dZ2
        b2 = b2 - eta * dZ2.sum(axis=0)
    Y = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    Y_test = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)
    loss_now = np.mean((T - Y) ** 2) / 2
    return loss_now, np.mean((Y_test[:, 0] >= 0.5) == t_test)
