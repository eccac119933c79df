# diagnosis: the neuron was trained on the test set
# also: 34 of 35: is nothing centred? Or is the training cut short, or done on the test set?
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_test - mu, t_test, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test - mu) == t_test)
