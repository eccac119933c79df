# diagnosis: the labels count from 0: label 0 belongs in the first column
def one_hot(t, K):
    T = np.zeros((len(t), K))
    for i in range(len(t)):
        T[i, t[i] - 1] = 1
    return T


def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return -np.sum(T * log_P) / len(Z)


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / len(Z)
