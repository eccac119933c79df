# diagnosis: the package does here what the question asks you to write
def cross_entropy(Z, T):
    return -np.mean(activations.log_softmax(Z)[T == 1])


def cross_entropy_slope(Z, T):
    return (activations.softmax(Z) - T) / len(T)
