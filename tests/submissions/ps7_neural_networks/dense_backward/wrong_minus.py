# diagnosis: the sign: no minus belongs here
# also: the sign is turned: what comes is the wanted one, times −1
def dense_backward(dY, X, W):
    return -dY @ W.T, -X.T @ dY, -dY.sum(axis=0)
