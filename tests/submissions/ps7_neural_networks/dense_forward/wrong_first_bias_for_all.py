# diagnosis: every neuron got the first bias
def dense_forward(X, W, b):
    return X @ W + b[0]
