# diagnosis: are the settings and rng=np.random.default_rng(0) as asked
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    rng = np.random.default_rng(0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=rng)
    neuron.fit(X_train - mu, t_train, rng=rng)
    return np.mean(neuron.predict(X_test - mu) == t_test)
