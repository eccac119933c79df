def accuracy(X_train, t_train, X_test, t_test):
    n, d = X_train.shape
    mu = np.zeros(d)
    for j in range(d):
        for i in range(n):
            mu[j] += X_train[i, j]
        mu[j] /= n
    neuron = Perceptron()
    neuron.fit(X_train - mu, t_train, rng=np.random.default_rng(0))
    right = 0
    for x, label in zip(X_test, t_test):
        z = sum((x[j] - mu[j]) * neuron.w[j] for j in range(d)) + neuron.b
        if (1 if z >= 0 else 0) == label:
            right += 1
    return right / len(t_test)
