# wrong: squeeze drops an axis of length 1: for one example or one neuron the shape is not (n, m)
def dense_forward(X, W, b):
    Y = X @ W + b
    return np.squeeze(Y)
