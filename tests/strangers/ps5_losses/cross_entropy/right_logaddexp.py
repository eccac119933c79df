# right: the logarithm of the sum by logaddexp.reduce, the true logits by einsum
def cross_entropy(Z, T):
    return np.mean(np.logaddexp.reduce(Z, axis=1) - np.einsum("ij,ij->i", Z, T))


def cross_entropy_slope(Z, T):
    P = np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, np.newaxis])
    return (P - T) / Z.shape[0]
