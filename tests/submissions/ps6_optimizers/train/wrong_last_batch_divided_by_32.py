# diagnosis: the last, smaller batch was divided by 32
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T = losses.one_hot(t_train, 10)
    W, V = np.zeros((X_train.shape[1], 10)), np.zeros((X_train.shape[1], 10))
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X, T_b = X_train[i : i + 32], T[i : i + 32]
            G = X.T @ (softmax(X @ W) - T_b) / 32
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(np.argmax(Z, axis=1) == t_test)
