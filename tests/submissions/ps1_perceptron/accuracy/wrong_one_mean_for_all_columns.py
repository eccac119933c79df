# diagnosis: is the mean not that of each column
# also: is the mean of each training column, and nothing else, subtracted from both sets?
# also: one mean of all numbers was subtracted
def accuracy(X_train, t_train, X_test, t_test):
    mu = np.mean(X_train)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test - mu) == t_test)
