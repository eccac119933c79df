# diagnosis: T is missing: the logarithms of all the shares are added up
# also: T is missing: these are the shares alone
# also: all is right but where T is positive
def cross_entropy(Z, T):
    return -np.sum(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)) / len(Z)


def cross_entropy_slope(Z, T):
    return activations.softmax(Z) / len(Z)
