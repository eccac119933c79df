# wrong: -= changes the caller's arrays
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = X_train.mean(axis=0)
    X_train -= mu
    X_test -= mu
    neuron = Perceptron()
    neuron.fit(X_train, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(X_test) == t_test))
