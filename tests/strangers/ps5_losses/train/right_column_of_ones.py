# right: b as a last row of W, with a column of ones beside X
def train(X, T, rate, steps):
    n, K = T.shape
    A = np.column_stack([X, np.ones(n)])
    V = np.zeros((A.shape[1], K))
    output = activations.softmax if K > 1 else activations.sigmoid
    for _ in range(steps):
        V = V - rate / n * (A.T @ (output(A @ V) - T))
    return V[:-1], V[-1]


def predict(X, W, b):
    Z = np.dot(X, W) + b
    if len(b) > 1:
        return np.argmax(activations.softmax(Z), axis=1)
    return np.where(activations.sigmoid(Z).ravel() >= 0.5, 1, 0)
