# diagnosis: the bias b was subtracted
def dense_forward(X, W, b):
    return X @ W - b
