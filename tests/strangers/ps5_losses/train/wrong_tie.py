# wrong: predict takes the larger of the logits 0 and z; argmax gives a tie at z = 0 to class 0
def train(X, T, rate, steps):
    n, K = T.shape
    W, b = np.zeros((X.shape[1], K)), np.zeros(K)
    for _ in range(steps):
        Z = X @ W + b
        P = activations.sigmoid(Z) if K == 1 else activations.softmax(Z)
        dZ = (P - T) / n
        W = W - rate * X.T @ dZ
        b = b - rate * dZ.sum(axis=0)
    return W, b


def predict(X, W, b):
    Z = X @ W + b
    if Z.shape[1] == 1:
        Z = np.hstack([np.zeros_like(Z), Z])
    return Z.argmax(axis=1)
