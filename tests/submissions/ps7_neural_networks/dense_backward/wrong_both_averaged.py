# diagnosis: dW and db are averaged
# also: what comes is half of the wanted one
def dense_backward(dY, X, W):
    n = len(X)
    return dY @ W.T, X.T @ dY / n, dY.sum(axis=0) / n
