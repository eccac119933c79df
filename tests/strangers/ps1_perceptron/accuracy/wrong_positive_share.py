# wrong: the share of test examples labelled 1, never compared with t_test
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(X_test - mu)))
