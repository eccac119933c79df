# diagnosis: the sign: the logarithm of a share is negative, the loss is not
# also: the sign: that is truth minus output
# also: the sign is turned: what comes is the wanted one, times −1
def one_hot(t, K):
    return np.eye(K)[t]


def cross_entropy(Z, T):
    return np.sum(T * activations.log_softmax(Z)) / len(Z)


def cross_entropy_slope(Z, T):
    return (T - activations.softmax(Z)) / len(Z)
