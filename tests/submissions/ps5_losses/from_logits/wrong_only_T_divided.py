# diagnosis: -
# because: a bracket is missing
# also: only t is divided by N: are brackets missing?
def logit_loss(Z, T):
    return np.mean(np.logaddexp(0, Z) - Z * T)


def logit_slope(Z, T):
    return activations.sigmoid(Z) - T / Z.size
