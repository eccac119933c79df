# diagnosis: that is the sum: the mean is missing
# also: the 1/N is missing
def logit_loss(Z, T):
    return np.sum(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return activations.sigmoid(Z) - T
