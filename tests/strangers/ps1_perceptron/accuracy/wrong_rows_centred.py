# wrong: the mean of each row (axis=1) is subtracted, not that of each training column
def accuracy(
    X_train: np.ndarray, t_train: np.ndarray, X_test: np.ndarray, t_test: np.ndarray
) -> float:
    A = X_train - X_train.mean(axis=1, keepdims=True)
    B = X_test - X_test.mean(axis=1, keepdims=True)
    neuron = Perceptron()
    neuron.fit(A, t_train, rng=np.random.default_rng(0))
    return float(np.mean(neuron.predict(B) == t_test))
