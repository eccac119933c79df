# diagnosis: db sums over the neurons
# also: the length is
# also: that is the sum of dY, over axis 1
def dense_backward(dY, X, W):
    return dY @ W.T, X.T @ dY, dY.sum(axis=1)
