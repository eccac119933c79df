# right: copies of the weights, changed in place; the slope by H > 0, which is the same as Z > 0
def train(X, T, weights, eta, epochs, batch_size):
    params = [np.array(w, dtype=float) for w in weights]
    W1, b1, W2, b2 = params
    cuts = np.arange(batch_size, len(X), batch_size)
    for _ in range(epochs):
        for x, t in zip(np.split(X, cuts), np.split(T, cuts)):
            H = (x @ W1 + b1).clip(min=0)
            dY = (softmax(H @ W2 + b2) - t) / x.shape[0]
            dZ = dY @ W2.T
            dZ[H <= 0] = 0
            grads = x.T @ dZ, dZ.sum(0), H.T @ dY, dY.sum(0)
            for p, g in zip(params, grads):
                p -= eta * g
    return tuple(params)
