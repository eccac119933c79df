# diagnosis: the bias b was left out
def dense_forward(X, W, b):
    return X @ W
