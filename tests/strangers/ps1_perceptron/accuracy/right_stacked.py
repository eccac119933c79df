# right: both sets are stacked and centred at once (with the training mean), then split; 1 minus the share of wrong labels
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    n = len(X_train)
    both = np.concatenate([X_train, X_test]) - np.mean(X_train, axis=0)
    neuron = Perceptron()
    neuron.fit(both[:n], t_train, rng=np.random.default_rng(0))
    return 1 - np.count_nonzero(neuron.predict(both[n:]) != t_test) / len(t_test)
