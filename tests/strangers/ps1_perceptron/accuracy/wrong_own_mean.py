# wrong: the test set is centred with its own mean, not with that of the training set
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    neuron = Perceptron()
    neuron.fit(X_train - X_train.mean(axis=0), t_train, rng=np.random.default_rng(0))
    predicted = neuron.predict(X_test - X_test.mean(axis=0))
    return float(np.mean(predicted == t_test))
