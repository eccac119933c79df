# right: calls backward of question 8, as the statement allows, and keeps the parameters in a list
def train(X, t, X_test, t_test, start, eta, steps):
    T = t.reshape(-1, 1)
    parts = list(start)
    for _ in range(steps):
        slopes = backward(X, T, *parts)
        parts = [p - eta * g for p, g in zip(parts, slopes)]

    def output(inputs):
        W1, b1, W2, b2 = parts
        return sigmoid(sigmoid(inputs @ W1 + b1) @ W2 + b2)[:, 0]

    loss = np.mean((t - output(X)) ** 2) / 2
    wrong = np.count_nonzero((output(X_test) < 0.5) == (t_test == 1))
    return float(loss), 1 - wrong / len(t_test)
