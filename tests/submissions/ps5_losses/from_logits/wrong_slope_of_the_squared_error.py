# diagnosis: σ(1 − σ) is in it, which cancels for this loss
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    Y = activations.sigmoid(Z)
    return (Y - T) * Y * (1 - Y) / Z.size
