# diagnosis: the softmax is missing
def cross_entropy(Z, T):
    return -np.sum(T * Z) / len(Z)


def cross_entropy_slope(Z, T):
    return (Z - T) / len(Z)
