def weighted_sum(X, w, b):
    return X.astype(np.float32) @ w.astype(np.float32) + np.float32(b)
