# diagnosis: the fractions were cut off
# also: the fractions are cut off: what comes is an array of whole numbers
def dense_forward(X, W, b):
    Y = np.zeros((X.shape[0], W.shape[1]), dtype=int)
    for i in range(X.shape[0]):
        for j in range(W.shape[1]):
            Y[i, j] = X[i] @ W[:, j] + b[j]
    return Y
