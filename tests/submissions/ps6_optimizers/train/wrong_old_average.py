# diagnosis: did W move by the old V
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T = losses.one_hot(t_train, 10)
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros_like(W)
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T[i : i + 32]
            W = W - eta * V
            V = 0.9 * V + 0.1 * X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(Z.argmax(axis=1) == t_test)
