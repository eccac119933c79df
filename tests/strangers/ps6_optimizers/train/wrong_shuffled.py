# wrong: the records are shuffled before each epoch; the batches are to come in the order of the rows
def train(X_train, t_train, X_test, t_test, eta, epochs):
    rng = np.random.default_rng(0)
    W = np.zeros((X_train.shape[1], 10))
    V = np.zeros_like(W)
    T = losses.one_hot(t_train, 10)
    for _ in range(epochs):
        order = rng.permutation(len(X_train))
        for i in range(0, len(order), 32):
            x, y = X_train[order[i : i + 32]], T[order[i : i + 32]]
            V = 0.9 * V + 0.1 * x.T @ (softmax(x @ W) - y) / len(x)
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    return loss, np.mean(Z.argmax(axis=1) == t_test)
