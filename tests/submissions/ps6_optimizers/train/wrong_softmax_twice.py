# diagnosis: the softmax was taken twice
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T, W, V = losses.one_hot(t_train, 10), np.zeros((X_train.shape[1], 10)), 0.0
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T[i : i + 32]
            V = 0.9 * V + 0.1 * X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
            W = W - eta * V
    P, loss = softmax(X_test @ W), losses.CategoricalCrossEntropyFromLogits()
    return loss.value(P, losses.one_hot(t_test, 10)), np.mean(P.argmax(axis=1) == t_test)
