# diagnosis: the logits are cut off at ±500
def cross_entropy(Z, T):
    Z = np.clip(Z, -500, 500)
    return np.mean(np.logaddexp.reduce(Z, axis=1) - np.sum(Z * T, axis=1))


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return (E / E.sum(axis=1, keepdims=True) - T) / len(Z)
