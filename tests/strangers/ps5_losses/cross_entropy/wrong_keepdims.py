# wrong: keepdims is missing in the slope's row sums: with n = K each row is divided by another's sum, else an error
def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    logP = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    return -np.sum(T * logP) / len(Z)


def cross_entropy_slope(Z, T):
    S = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (S / S.sum(axis=1) - T) / len(Z)
