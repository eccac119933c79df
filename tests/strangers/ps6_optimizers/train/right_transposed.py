# right: the weights are kept as (10, d) and the step is eta times the average
def train(X_train, t_train, X_test, t_test, eta, epochs):
    A = np.zeros((10, X_train.shape[1]))
    step = np.zeros_like(A)
    cuts = np.arange(32, len(X_train), 32)
    for _ in range(epochs):
        for x, t in zip(np.split(X_train, cuts), np.split(t_train, cuts)):
            D = softmax(x @ A.T) - losses.one_hot(t, 10)
            step = 0.9 * step + 0.1 * eta * (D.T @ x) / len(t)
            A = A - step
    Z = X_test @ A.T
    loss = losses.CategoricalCrossEntropyFromLogits().value(Z, losses.one_hot(t_test, 10))
    hits = sum(int(k) == int(t) for k, t in zip(np.argmax(Z, axis=1), t_test))
    return loss, hits / len(t_test)
