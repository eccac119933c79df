# wrong: as many outputs as the largest label that occurs + 1; there are always 10
def train(X_train, t_train, X_test, t_test, eta, epochs):
    K = int(max(t_train.max(), t_test.max())) + 1
    W = np.zeros((X_train.shape[1], K))
    V = np.zeros_like(W)
    T = losses.one_hot(t_train, K)
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            x, y = X_train[i : i + 32], T[i : i + 32]
            V = 0.9 * V + 0.1 * x.T @ (softmax(x @ W) - y) / len(x)
            W = W - eta * V
    Z = X_test @ W
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, K))
    return loss, np.mean(np.argmax(Z, axis=1) == t_test)
