# diagnosis: the logits are cut off at ±5
def logit_loss(Z, T):
    return np.mean(np.logaddexp(0, Z) - Z * T)


def logit_slope(Z, T):
    return (activations.sigmoid(np.clip(Z, -5, 5)) - T) / Z.size
