def one_hot(t, K):
    return (np.arange(K) == t[:, np.newaxis]).astype(int)
