# right: the biases are a last row of the weights, with a column of ones
def backward(X, T, W1, b1, W2, b2):
    one = np.ones((len(X), 1))
    X1 = np.hstack([X, one])
    A1 = sigmoid(X1 @ np.vstack([W1, b1]))
    H1 = np.hstack([A1, one])
    A2 = sigmoid(H1 @ np.vstack([W2, b2]))
    D2 = (A2 - T) * A2 * (1 - A2) / X.shape[0]
    D1 = np.einsum("rk,mk->rm", D2, W2) * A1 * (1 - A1)
    G1, G2 = X1.T @ D1, H1.T @ D2
    return G1[:-1], G1[-1], G2[:-1], G2[-1]
