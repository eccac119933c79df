# diagnosis: −z·t is missing
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
