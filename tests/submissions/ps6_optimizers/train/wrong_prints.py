# diagnosis: train prints, but returns None; use return, not print
def train(X_train, t_train, X_test, t_test, eta, epochs):
    T = losses.one_hot(t_train, 10)
    W = V = np.zeros((X_train.shape[1], 10))
    for _ in range(epochs):
        for i in range(0, len(X_train), 32):
            X = X_train[i : i + 32]
            G = X.T @ (softmax(X @ W) - T[i : i + 32]) / len(X)
            V = 0.9 * V + 0.1 * G
            W = W - eta * V
    print("share:", np.mean(np.argmax(X_test @ W, axis=1) == t_test))
