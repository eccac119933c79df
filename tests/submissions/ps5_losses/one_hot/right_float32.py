def one_hot(t, K):
    return np.eye(K, dtype=np.float32)[t]
