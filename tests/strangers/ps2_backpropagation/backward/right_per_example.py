# right: one example after the other, outer products added up, and the 1/n at the very end
def backward(X, T, W1, b1, W2, b2):
    dW1, db1 = np.zeros(W1.shape), np.zeros(b1.shape)
    dW2, db2 = np.zeros(W2.shape), np.zeros(b2.shape)
    for x, t in zip(X, T):
        a1 = sigmoid(x @ W1 + b1)
        a2 = sigmoid(a1 @ W2 + b2)
        d2 = (a2 - t) * (a2 - a2**2)
        d1 = (W2 @ d2) * (a1 - a1**2)
        dW1 += np.outer(x, d1)
        db1 += d1
        dW2 += np.outer(a1, d2)
        db2 += d2
    n = len(X)
    return dW1 / n, db1 / n, dW2 / n, db2 / n
