def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0, keepdims=True)
    neuron = Perceptron(w=np.zeros(X_train.shape[1]), b=0.0)
    neuron.fit(X_train - mu, t_train, epochs=100, rng=np.random.default_rng(0))
    return np.count_nonzero((neuron.forward(X_test - mu) >= 0.5) == t_test) / len(X_test)
