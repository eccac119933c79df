# diagnosis: dense_forward returns a list, not an array
def dense_forward(X, W, b):
    return [x @ W + b for x in X]
