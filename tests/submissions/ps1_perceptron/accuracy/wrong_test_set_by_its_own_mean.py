# diagnosis: do the test flowers take part in a mean?
# also: is the mean of each training column, and nothing else, subtracted from both sets?
# also: the test digits were centred by their own mean
# also: the test examples were centred by their own mean
def accuracy(X_train, t_train, X_test, t_test):
    neuron = Perceptron()
    neuron.fit(X_train - X_train.mean(axis=0), t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test - X_test.mean(axis=0)) == t_test)
