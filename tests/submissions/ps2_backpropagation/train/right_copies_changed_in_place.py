def train(X, t, X_test, t_test, start, eta, steps):
    W1, b1, W2, b2 = (P.copy() for P in start)
    T = t.reshape(-1, 1)

    def go(X):
        A1 = sigmoid(X @ W1 + b1)
        return A1, sigmoid(A1 @ W2 + b2)

    for _ in range(steps):
        A1, A2 = go(X)
        d2 = (A2 - T) * A2 * (1 - A2) / len(T)
        d1 = np.dot(d2, W2.T) * A1 * (1 - A1)
        W1 -= eta * np.dot(X.T, d1)
        b1 -= eta * d1.sum(axis=0)
        W2 -= eta * np.dot(A1.T, d2)
        b2 -= eta * d2.sum(axis=0)
    right = (go(X_test)[1].ravel() >= 0.5) == (t_test == 1)
    return np.sum((go(X)[1] - T) ** 2) / (2 * len(T)), right.sum() / len(right)
