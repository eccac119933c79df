# right: counts with a loop, one predicted row at a time
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = np.sum(X_train, axis=0, keepdims=True) / X_train.shape[0]
    neuron = Perceptron()
    neuron.fit(np.subtract(X_train, mu), t_train, rng=np.random.default_rng(0))
    labels = neuron.predict(X_test - mu)
    right = 0
    for found, wanted in zip(labels, t_test):
        if found == wanted:
            right += 1
    return right / len(t_test)
