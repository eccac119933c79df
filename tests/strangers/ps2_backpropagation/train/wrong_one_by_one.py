# wrong: in each step every example makes an update of its own, in place of one update with all examples
def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = (part.copy() for part in start)
    T = t[:, np.newaxis]
    for _ in range(steps):
        for r in range(len(X)):
            x = X[r : r + 1]
            A1 = sigmoid(x @ W1 + b1)
            A2 = sigmoid(A1 @ W2 + b2)
            dZ2 = (A2 - T[r : r + 1]) * A2 * (1 - A2) / len(X)
            dZ1 = (dZ2 @ W2.T) * A1 * (1 - A1)
            W1 -= eta * x.T @ dZ1
            b1 -= eta * dZ1[0]
            W2 -= eta * A1.T @ dZ2
            b2 -= eta * dZ2[0]
    A2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    new = sigmoid(sigmoid(X_test @ W1 + b1) @ W2 + b2)[:, 0]
    return float(np.sum((T - A2) ** 2) / (2 * len(X))), float(np.mean((new >= 0.5) == t_test))
