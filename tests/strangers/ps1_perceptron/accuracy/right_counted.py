# right: the mean is a sum over n, and the right labels are counted in a loop
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = np.sum(X_train, axis=0) / len(X_train)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    right = 0
    for guess, truth in zip(neuron.predict(X_test - mu), t_test):
        if guess == truth:
            right += 1
    return right / len(t_test)
