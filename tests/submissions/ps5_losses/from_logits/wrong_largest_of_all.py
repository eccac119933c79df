# diagnosis: max(z, 0) is taken entry by entry
def logit_loss(Z, T):
    return np.mean(np.max(Z) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
