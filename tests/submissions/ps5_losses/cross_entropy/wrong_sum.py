# diagnosis: that is the sum: divide by the n rows
# also: the 1/n is missing
# also: what comes is twice the wanted one
def cross_entropy(Z, T):
    return -np.sum(T * (Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)))


def cross_entropy_slope(Z, T):
    return activations.softmax(Z) - T
