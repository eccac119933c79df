# diagnosis: 0 and 1 are exchanged
def one_hot(t, K):
    return (t[:, None] != np.arange(K)) * 1.0


def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return -np.sum(T * log_P) / len(Z)


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / len(Z)
