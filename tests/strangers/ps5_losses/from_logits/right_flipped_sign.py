# right: q is z for a yes and -z for a no; the cost is max(-q, 0) + log1p(e^-|q|)
def logit_loss(Z, T):
    q = (2 * T - 1) * Z
    return np.sum(np.maximum(-q, 0) + np.log1p(np.exp(-np.abs(q)))) / q.size


def logit_slope(Z, T):
    return 0.5 * (np.tanh(Z / 2) + 1 - 2 * T) / Z.size
