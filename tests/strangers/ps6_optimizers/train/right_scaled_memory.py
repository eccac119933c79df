# right: the memory is ten times V (the heavy ball U = 0.9 U + G), and the step is a tenth of eta
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T_train = losses.one_hot(t_train, 10)
    W, U = np.zeros((X_train.shape[1], 10)), np.zeros((X_train.shape[1], 10))
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X_b, T_b = X_train[i : i + 32], T_train[i : i + 32]
            U = 0.9 * U + X_b.T @ (softmax(X_b @ W) - T_b) / len(X_b)
            W = W - 0.1 * eta * U
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return float(loss), float(np.mean(np.argmax(softmax(Z), axis=1) == t_test))
