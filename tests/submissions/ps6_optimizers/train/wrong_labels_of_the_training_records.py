# diagnosis: the loss is right, but the labels are compared with those of the training records
def train(X_train, t_train, X_test, t_test, eta, epochs):
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros(W.shape)
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X, t = X_train[i : i + 32], t_train[i : i + 32]
            V = 0.9 * V + 0.1 * X.T @ (softmax(X @ W) - losses.one_hot(t, 10)) / len(X)
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean([a == b for a, b in zip(Z.argmax(axis=1), t_train)])
