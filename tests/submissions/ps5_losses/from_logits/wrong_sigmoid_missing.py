# diagnosis: the σ is missing: that is z − t
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (Z - T) / Z.size
