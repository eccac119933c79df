# diagnosis: the division is by all nK entries
def cross_entropy(Z, T):
    return -np.mean(T * (Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)))


def cross_entropy_slope(Z, T):
    return (activations.softmax(Z) - T) / Z.size
