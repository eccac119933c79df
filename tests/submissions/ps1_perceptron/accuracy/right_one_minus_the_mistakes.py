def accuracy(X_train, t_train, X_test, t_test):
    mu = np.average(X_train, axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    mistakes = np.abs(neuron.predict(X_test - mu) - t_test).sum()
    return 1 - mistakes / t_test.size
