# diagnosis: do the test flowers take part in a mean?
# also: is the mean of each training column, and nothing else, subtracted from both sets?
# also: the mean is that of both sets together
def accuracy(X_train, t_train, X_test, t_test):
    mu = np.concatenate([X_train, X_test]).mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test - mu) == t_test)
