# wrong: P(1 - P) is multiplied in, as after a sigmoid with the squared error
def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(S).sum(axis=1)) - np.sum(T * S, axis=1))


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    return (P - T) * P * (1 - P) / len(Z)
