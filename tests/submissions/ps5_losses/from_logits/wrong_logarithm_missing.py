# diagnosis: the logarithm of 1 + e^(−|z|) is missing
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T)


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
