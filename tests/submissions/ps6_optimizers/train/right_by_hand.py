def train(X_train, t_train, X_test, t_test, eta, epochs):
    T, W, V = np.eye(10)[t_train], 0 * X_train[0][:, None] * np.ones(10), 0.0
    for k in range(epochs * -(-len(X_train) // 32)):
        k = k % -(-len(X_train) // 32)
        rows = slice(32 * k, 32 * k + 32)
        e = np.exp(X_train[rows] @ W)
        errors = e / e.sum(axis=1, keepdims=True) - T[rows]
        G = np.mean(X_train[rows][:, :, None] * errors[:, None, :], axis=0)
        V = V + 0.1 * (G - V)
        W = W - eta * V
    e = np.exp(X_test @ W)
    P = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(P[np.arange(len(P)), t_test]).mean()
    return [loss, np.count_nonzero(P.argmax(axis=1) == t_test) / len(t_test)]
