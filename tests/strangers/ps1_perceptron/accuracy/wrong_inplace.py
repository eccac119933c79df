# wrong: the mean is subtracted in place, so the caller's X_train and X_test are changed
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    X_train -= mu
    X_test -= mu
    neuron = Perceptron()
    neuron.fit(X_train, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(X_test) == t_test))
