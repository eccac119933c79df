# diagnosis: the test flowers were not centred
# also: the test digits were not centred
# also: the test examples were not centred
# also: were the test flowers not centred
def accuracy(X_train, t_train, X_test, t_test):
    neuron = Perceptron()
    neuron.fit(X_train - X_train.mean(axis=0), t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict(X_test) == t_test)
