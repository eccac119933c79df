# diagnosis: the sign: the logarithm of a share is negative, the loss is not
# also: the sign: that is truth minus output
# also: the sign is turned: what comes is the wanted one, times −1
def cross_entropy(Z, T):
    return np.sum(T * (Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))) / len(Z)


def cross_entropy_slope(Z, T):
    return (T - activations.softmax(Z)) / len(Z)
