# diagnosis: db sums over the neurons
# also: the length is
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, dY.sum(axis=1)
