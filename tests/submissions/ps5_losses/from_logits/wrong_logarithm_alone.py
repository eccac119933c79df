# diagnosis: max(z, 0) − z·t is missing
def logit_loss(Z, T):
    return np.mean(np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
