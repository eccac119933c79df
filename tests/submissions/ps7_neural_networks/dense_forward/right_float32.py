def dense_forward(X, W, b):
    return (X.astype(np.float32) @ W.astype(np.float32) + b).astype(np.float32)
