# diagnosis: that is the sum: divide by the n rows
# also: the 1/n is missing
# also: what comes is twice the wanted one
def one_hot(t, K):
    return np.eye(K)[t]


def cross_entropy(Z, T):
    return -np.sum(T * activations.log_softmax(Z))


def cross_entropy_slope(Z, T):
    return activations.softmax(Z) - T
