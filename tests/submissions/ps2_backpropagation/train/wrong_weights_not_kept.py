# diagnosis: the weights have not moved
# also: that is right for eta = 0: is eta left out?; or: that is right for steps = 0: is steps left out?
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = start
    T = t[:, np.newaxis]
    for _ in range(steps):
        A1 = sigmoid(X @ W1 + b1)
        A2 = sigmoid(A1 @ W2 + b2)
        dZ2 = (A2 - T) / len(X) * A2 * (1 - A2)
        dZ1 = dZ2 @ W2.T * A1 * (1 - A1)
        new_W1, new_b1 = W1 - eta * X.T @ dZ1, b1 - eta * dZ1.sum(axis=0)
        new_W2, new_b2 = W2 - eta * A1.T @ dZ2, b2 - eta * dZ2.sum(axis=0)
    Y = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    Y_test = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)
    loss_now = np.mean((T - Y) ** 2) / 2
    return loss_now, np.mean((Y_test[:, 0] >= 0.5) == t_test)
