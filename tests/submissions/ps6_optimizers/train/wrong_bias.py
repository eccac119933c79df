# diagnosis: a bias is learned too, as by a column of ones
def train(X_train, t_train, X_test, t_test, eta, epochs):
    X_train = np.hstack([np.ones((len(X_train), 1)), X_train])
    X_test = np.hstack([np.ones((len(X_test), 1)), X_test])
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros(W.shape)
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X, t = X_train[i : i + 32], t_train[i : i + 32]
            V = 0.9 * V + 0.1 * X.T @ (softmax(X @ W) - losses.one_hot(t, 10)) / len(X)
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(Z.argmax(axis=1) == t_test)
