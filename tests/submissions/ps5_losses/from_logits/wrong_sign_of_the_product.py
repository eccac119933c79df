# diagnosis: the sign of z·t: it is subtracted
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) + Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
