# diagnosis: that is a step of Adam
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T, W, V, S, t = losses.one_hot(t_train, 10), np.zeros((X_train.shape[1], 10)), 0.0, 0.0, 0
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b, t = X_train[i : i + 32], T[i : i + 32], t + 1
            G = X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
            V, S = 0.9 * V + 0.1 * G, 0.999 * S + 0.001 * G**2
            W = W - eta * (V / (1 - 0.9**t)) / (np.sqrt(S / (1 - 0.999**t)) + 1e-8)
    Z, loss = X_test @ W, losses.CategoricalCrossEntropyFromLogits()
    return loss.value(Z, losses.one_hot(t_test, 10)), np.mean(Z.argmax(axis=1) == t_test)
