# wrong: the gradient of a batch is a sum, the division by its n is missing
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T_train = losses.one_hot(t_train, 10)
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros_like(W)
    for epoch in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T_train[i : i + 32]
            G = X_b.T @ (softmax(X_b @ W) - T_b)
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return float(loss), float(np.mean(np.argmax(Z, axis=1) == t_test))
