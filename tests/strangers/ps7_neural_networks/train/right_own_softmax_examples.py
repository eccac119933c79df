# right: a softmax of its own (shifted), the gradients summed example by example and divided at the end
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    starts = list(range(0, len(X), batch_size)) * epochs
    for s in starts:
        rows = list(zip(X, T))[s : s + batch_size]
        g1, h1, g2, h2 = (np.zeros_like(w) for w in (W1, b1, W2, b2))
        for x, t in rows:
            z = x @ W1 + b1
            h = np.maximum(z, 0)
            y = h @ W2 + b2
            e = np.exp(y - y.max())
            dy = e / e.sum() - t
            dz = (W2 @ dy) * (z > 0)
            g1, h1 = g1 + np.outer(x, dz), h1 + dz
            g2, h2 = g2 + np.outer(h, dy), h2 + dy
        step = eta / len(rows)
        W1, b1, W2, b2 = W1 - step * g1, b1 - step * h1, W2 - step * g2, b2 - step * h2
    return W1, b1, W2, b2
