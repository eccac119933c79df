# diagnosis: 0 and 1 are exchanged
def one_hot(t, K):
    return (t[:, None] != np.arange(K)) * 1.0
