# wrong: the generator is a default value, made once; the second call goes on with its stale state
def accuracy(
    X_train: np.ndarray,
    t_train: np.ndarray,
    X_test: np.ndarray,
    t_test: np.ndarray,
    rng=np.random.default_rng(0),
) -> float:
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=rng)
    return float(np.mean(neuron.predict(X_test - mu) == t_test))
