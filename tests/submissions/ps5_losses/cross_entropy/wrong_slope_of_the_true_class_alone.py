# diagnosis: only the true class has a slope here; all shares have one
# also: what should be positive comes as 0, and the rest is right
def cross_entropy(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(S).sum(axis=1)) - (S * T).sum(axis=1))


def cross_entropy_slope(Z, T):
    S = Z - Z.max(axis=1, keepdims=True)
    P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
    return T * (P - 1) / len(Z)
