# wrong: the features are divided by their deviation as well
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu, s = X_train.mean(axis=0), X_train.std(axis=0) + 1e-12
    neuron = Perceptron()
    neuron.fit((X_train - mu) / s, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict((X_test - mu) / s) == t_test)
