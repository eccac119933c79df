# diagnosis: the softmax runs over the whole matrix
# also: NaN
def cross_entropy(Z, T):
    P = np.exp(Z) / np.exp(Z).sum()
    return -np.sum(T * np.log(P)) / len(Z)


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / len(Z)
