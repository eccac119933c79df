# diagnosis: dense_forward changed its argument b in place
def dense_forward(X, W, b):
    if len(X) == 1:
        b += X[0] @ W
        return b[np.newaxis]
    return X @ W + b
