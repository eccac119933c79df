# diagnosis: -
# because: the share it reaches by showing the rows in order is also that of some seeds
def accuracy(X_train, t_train, X_test, t_test):
    mu = X_train.mean(axis=0)
    w, b = np.zeros(X_train.shape[1]), 0.0
    for _ in range(100):
        for x_i, t_i in zip(X_train - mu, t_train):
            error = t_i - int(w @ x_i + b >= 0)
            w, b = w + error * x_i, b + error
    return np.mean(((X_test - mu) @ w + b >= 0) == t_test)
