# right: copies are centred in place, and the differences of the labels are counted
def accuracy(X_train, t_train, X_test, t_test):
    A, B = X_train.copy(), X_test.copy()
    mu = A.mean(axis=0, keepdims=True)
    A -= mu
    B -= mu
    neuron = Perceptron()
    neuron.fit(A, t_train, rng=np.random.default_rng(0))
    return np.count_nonzero(neuron.predict(B) - t_test == 0) / t_test.size
