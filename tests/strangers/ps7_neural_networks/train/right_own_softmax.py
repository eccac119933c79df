# right: a softmax of one's own, and a while loop over the batches
def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = weights
    epoch = 0
    while epoch < epochs:
        first = 0
        while first < len(X):
            x = X[first : first + batch_size]
            t = T[first : first + batch_size]
            Z = np.dot(x, W1) + b1
            H = np.where(Z > 0, Z, 0.0)
            Y = np.dot(H, W2) + b2
            E = np.exp(Y - Y.max(axis=1)[:, None])
            P = E / E.sum(axis=1)[:, None]
            dY = (P - t) / len(t)
            dZ = np.where(Z > 0, np.dot(dY, W2.T), 0.0)
            W2, b2 = W2 - eta * np.dot(H.T, dY), b2 - eta * np.sum(dY, axis=0)
            W1, b1 = W1 - eta * np.dot(x.T, dZ), b1 - eta * np.sum(dZ, axis=0)
            first += batch_size
        epoch += 1
    return W1, b1, W2, b2
