def one_hot(t, K):
    return (t[:, np.newaxis] == np.arange(K)).astype(int)
