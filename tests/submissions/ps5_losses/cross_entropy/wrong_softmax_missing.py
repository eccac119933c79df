# diagnosis: the softmax is missing
def one_hot(t, K):
    return np.eye(K)[t]


def cross_entropy(Z, T):
    return -np.sum(T * Z) / len(Z)


def cross_entropy_slope(Z, T):
    return (Z - T) / len(Z)
