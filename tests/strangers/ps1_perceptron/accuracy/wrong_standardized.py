# wrong: the features are divided by their standard deviation besides; only centring is asked
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    mu, sd = X_train.mean(axis=0), X_train.std(axis=0)
    sd = np.where(sd == 0, 1.0, sd)
    neuron = Perceptron()
    neuron.fit((X_train - mu) / sd, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict((X_test - mu) / sd) == t_test))
