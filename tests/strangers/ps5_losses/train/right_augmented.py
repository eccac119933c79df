# right: b is one more row of the weights, for a column of ones
def train(X, T, rate, steps):
    A = np.column_stack([X, np.ones(len(X))])
    theta = np.zeros((A.shape[1], T.shape[1]))
    output = activations.softmax if T.shape[1] > 1 else activations.sigmoid
    for _ in range(steps):
        theta = theta - rate / len(X) * (A.T @ (output(A @ theta) - T))
    return theta[:-1], theta[-1]


def predict(X, W, b):
    Z = np.dot(X, W) + b
    if Z.shape[1] > 1:
        return np.argmax(activations.softmax(Z), axis=1)
    return np.where(Z.ravel() < 0, 0, 1)
