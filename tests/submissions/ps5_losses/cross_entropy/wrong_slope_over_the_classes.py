# diagnosis: the division is by the K columns
def cross_entropy(Z, T):
    return np.mean(np.logaddexp.reduce(Z, axis=1) - np.sum(Z * T, axis=1))


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / Z.shape[1]
