def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = (w.copy() for w in weights)
    for _ in range(epochs):
        for k in range(int(np.ceil(len(X) / batch_size))):
            x = X[k * batch_size : (k + 1) * batch_size]
            t = T[k * batch_size : (k + 1) * batch_size]
            g1 = np.zeros_like(W1)
            c1 = np.zeros_like(b1)
            g2 = np.zeros_like(W2)
            c2 = np.zeros_like(b2)
            for a, y in zip(x, t):
                h = np.maximum(a @ W1 + b1, 0)
                z = h @ W2 + b2
                q = np.exp(z - z.max())
                q /= q.sum()
                d = q - y
                e = (W2 @ d) * (h > 0)
                g1 += np.outer(a, e)
                c1 += e
                g2 += np.outer(h, d)
                c2 += d
            B = len(x)
            W1 -= eta * g1 / B
            b1 -= eta * c1 / B
            W2 -= eta * g2 / B
            b2 -= eta * c2 / B
    return W1, b1, W2, b2
