# right: the logarithm of the row's sum by logaddexp.reduce
def cross_entropy(Z, T):
    lse = np.logaddexp.reduce(Z, axis=1)
    return float((lse - np.einsum("ij,ij->i", Z, T)).mean())


def cross_entropy_slope(Z, T):
    lse = np.logaddexp.reduce(Z, axis=1)
    return (np.exp(Z - lse[:, None]) - T) / Z.shape[0]
