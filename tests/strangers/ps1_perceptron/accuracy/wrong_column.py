# wrong: the labels are compared as a row and a column, so the mean is that of an m × m table
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    predicted = neuron.predict(X_test - mu)
    return float(np.mean(predicted == t_test.reshape(-1, 1)))
