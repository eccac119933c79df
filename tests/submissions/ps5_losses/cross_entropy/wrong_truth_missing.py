# diagnosis: T is missing: the logarithms of all the shares are added up
# also: T is missing: these are the shares alone
# also: all is right but where T is positive
def one_hot(t, K):
    return np.eye(K)[t]


def cross_entropy(Z, T):
    return -np.sum(activations.log_softmax(Z)) / len(Z)


def cross_entropy_slope(Z, T):
    return activations.softmax(Z) / len(Z)
