# diagnosis: or is there a division besides?
# also: is the mean of each training column, and nothing else, subtracted from both sets?
def accuracy(X_train, t_train, X_test, t_test):
    mu, s = X_train.mean(axis=0), X_train.std(axis=0)
    s[s == 0] = 1
    neuron = Perceptron()
    neuron.fit((X_train - mu) / s, t_train, rng=np.random.default_rng(0))
    return np.mean(neuron.predict((X_test - mu) / s) == t_test)
