# wrong: the mean is taken again after the training set was centred, so the test set stays as it is
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    X_train = X_train - X_train.mean(axis=0)
    X_test = X_test - X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(X_test) == t_test))
