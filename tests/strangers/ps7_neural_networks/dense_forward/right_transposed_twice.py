# right: computed with examples in columns, then transposed back
def dense_forward(X, W, b):
    return (W.T @ X.T + b[:, None]).T
