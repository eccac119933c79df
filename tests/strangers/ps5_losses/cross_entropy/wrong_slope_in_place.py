# wrong: right numbers, but the slope's Z -= max changes the caller's logits
def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(S).sum(axis=1)) - np.sum(T * S, axis=1))


def cross_entropy_slope(Z, T):
    Z -= Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=1, keepdims=True)
    return (P - T) / len(Z)
