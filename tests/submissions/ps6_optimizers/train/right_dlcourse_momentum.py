def train(X_train, t_train, X_test, t_test, eta, epochs):
    T = losses.one_hot(t_train, 10)
    W, rule = np.zeros((X_train.shape[1], 10)), optimizers.Momentum(eta, 0.9)
    V = rule.init(W)
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X, T_b = X_train[i : i + 32], T[i : i + 32]
            G = X.T @ (softmax(X @ W) - T_b) / len(X)
            step, V = rule.update(G, V)
            W = W - step
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(np.argmax(Z, axis=1) == t_test)
