# wrong: the share of the examples of class 1 that are found, not of all examples that are labelled rightly
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    y_hat = neuron.predict(X_test - mu)
    return float(np.sum((y_hat == 1) & (t_test == 1)) / np.sum(t_test == 1))
