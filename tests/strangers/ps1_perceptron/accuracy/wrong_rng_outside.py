# wrong: the generator is made once, outside the function, so a second call goes on with other numbers than default_rng(0)
generator = np.random.default_rng(0)


def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=generator)
    return float(np.mean(neuron.predict(X_test - mu) == t_test))
