def cross_entropy(Z, T):
    Z = Z.astype(np.float32)
    S = Z - Z.max(axis=-1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=-1, keepdims=True))
    return -(T.astype(np.float32) * log_P).sum(axis=-1).mean()


def cross_entropy_slope(Z, T):
    E = np.exp(Z - Z.max(axis=-1)[:, np.newaxis]).astype(np.float32)
    return (E / E.sum(axis=-1)[:, np.newaxis] - T.astype(np.float32)) / np.float32(len(Z))
