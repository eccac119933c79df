# right: 1 minus the share of mistakes
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    centre = np.average(X_train, axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - centre, t_train, rng=np.random.default_rng(0))
    return 1 - np.count_nonzero(neuron.predict(X_test - centre) != t_test) / t_test.size
