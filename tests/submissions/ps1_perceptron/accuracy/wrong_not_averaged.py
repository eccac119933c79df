# diagnosis: that is an array of shape (34,); wanted is one number
# also: that is an array of shape
# also: what comes has the shape
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    return neuron.predict(X_test - mu) == t_test
