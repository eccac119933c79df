# diagnosis: the division is by all nK entries
def one_hot(t, K):
    return np.eye(K)[t]


def cross_entropy(Z, T):
    return -np.mean(T * activations.log_softmax(Z))


def cross_entropy_slope(Z, T):
    return (activations.softmax(Z) - T) / Z.size
