# diagnosis: train changed its argument X_train in place
def train(X_train, t_train, X_test, t_test, eta, epochs):
    X_train[np.abs(X_train) < 1e-9] = 1e-12  # against divisions by 0
    T = losses.one_hot(t_train, 10)
    W = V = np.zeros((X_train.shape[1], 10))
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X = X_train[i : i + 32]
            G = X.T @ (softmax(X @ W) - T[i : i + 32]) / len(X)
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(np.argmax(Z, axis=1) == t_test)
