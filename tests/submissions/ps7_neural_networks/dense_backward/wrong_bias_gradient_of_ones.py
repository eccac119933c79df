# diagnosis: db is 1 for every neuron
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, np.ones(dY.shape[1])
