def train(X, T, weights, eta, epochs, batch_size):
    W1, b1, W2, b2 = [w.copy() for w in weights]
    for epoch in range(epochs):
        i = 0
        while i < len(X):
            x, t = X[i : i + batch_size], T[i : i + batch_size]
            H = np.maximum(0, x @ W1 + b1)
            P = softmax(H @ W2 + b2)
            dH = (P - t) @ W2.T
            dH[H == 0] = 0
            W1 -= eta / len(x) * x.T @ dH
            b1 -= eta * dH.mean(axis=0)
            W2 -= eta / len(x) * H.T @ (P - t)
            b2 -= eta * (P - t).mean(axis=0)
            i += batch_size
    return [W1, b1, W2, b2]
