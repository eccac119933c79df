def dense_forward(X, W, b):
    return (W.T @ X.T + b[:, None]).T
