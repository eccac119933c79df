# wrong: the number of right test labels is divided by the number of training examples
def accuracy(X_train, t_train, X_test, t_test):
    mean = np.mean(X_train, axis=0)
    neuron = Perceptron()
    neuron.fit(X_train - mean, t_train, rng=np.random.default_rng(0))
    right = 0
    for guess, truth in zip(neuron.predict(X_test - mean), t_test):
        if guess == truth:
            right += 1
    return right / len(X_train)
