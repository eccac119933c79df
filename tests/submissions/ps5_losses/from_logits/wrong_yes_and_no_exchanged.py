# diagnosis: yes and no are exchanged
def logit_loss(Z, T):
    return np.mean(np.logaddexp(0, Z) - Z * (1 - T))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
