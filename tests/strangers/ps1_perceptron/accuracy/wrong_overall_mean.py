# wrong: the mean over all entries, not of each column
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = np.mean(X_train)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test - mu) == t_test)
