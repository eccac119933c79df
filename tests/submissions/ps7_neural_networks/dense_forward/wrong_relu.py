# diagnosis: an activation was applied
def dense_forward(X, W, b):
    return np.maximum(X @ W + b, 0)
