# diagnosis: is nothing centred?
# also: is the mean of each training column, and nothing else, subtracted from both sets?
# also: nothing was centred
def accuracy(X_train, t_train, X_test, t_test):
    neuron = Perceptron()
    neuron.fit(X_train, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test) == t_test)
