# wrong: (K, n) comes back, one column an example
def one_hot(t, K):
    return np.eye(K)[:, t]
