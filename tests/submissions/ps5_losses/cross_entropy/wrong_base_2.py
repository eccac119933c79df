# diagnosis: that is a logarithm to the base 2
# also: infinity
def cross_entropy(Z, T):
    return -np.mean(np.log2(activations.softmax(Z)[T == 1]))


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / len(Z)
