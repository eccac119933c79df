def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    a, b = (X_train - mu).astype(np.float32), (X_test - mu).astype(np.float32)
    neuron = Perceptron()
    neuron.fit(a, t_train, rng=np.random.default_rng(0))
    return np.float32((neuron.predict(b) == t_test).mean())
