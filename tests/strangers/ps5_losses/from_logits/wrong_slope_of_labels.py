# wrong: the slope takes the rounded decision (z >= 0), not the belief sigma(z)
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return ((Z >= 0) - T) / Z.size
