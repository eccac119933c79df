def train(X_train, t_train, X_test, t_test, eta, epochs):
    X_train, X_test = X_train.astype(np.float32), X_test.astype(np.float32)
    T = losses.one_hot(t_train, 10).astype(np.float32)
    W = np.zeros((X_train.shape[1], 10), np.float32)
    V = W
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X, T_b = X_train[i : i + 32], T[i : i + 32]
            G = X.T @ (softmax(X @ W) - T_b) / len(X)
            V = np.float32(0.9) * V + np.float32(0.1) * G
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return np.float32(loss), np.float32(np.mean(np.argmax(Z, axis=1) == t_test))
