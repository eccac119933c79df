# right: copies of the weights are changed in place, all gradients first; the slope from H > 0
def train(X, T, weights, eta, epochs, batch_size):
    params = [np.array(w, dtype=float) for w in weights]
    W1, b1, W2, b2 = params
    for _ in range(epochs):
        start = 0
        while start < len(X):
            x, t = X[start : start + batch_size], T[start : start + batch_size]
            start += batch_size
            H = (x @ W1 + b1).clip(min=0)
            dY = (softmax(H @ W2 + b2) - t) / x.shape[0]
            dZ = np.where(H > 0, dY @ W2.T, 0)
            grads = [x.T @ dZ, dZ.sum(0), H.T @ dY, dY.sum(0)]
            for w, g in zip(params, grads):
                w -= eta * g
    return tuple(params)
