# diagnosis: the bias b was added once for each input
# also: b is too much: what comes is what is wanted, plus b
def dense_forward(X, W, b):
    Y = np.zeros((X.shape[0], W.shape[1]))
    for k in range(X.shape[1]):
        Y += np.outer(X[:, k], W[k]) + b
    return Y
