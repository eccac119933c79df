# diagnosis: that is the share on the training set
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_train - mu) == t_train)
