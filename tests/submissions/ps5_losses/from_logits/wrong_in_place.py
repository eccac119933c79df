# diagnosis: logit_slope changed its argument Z in place
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    Z[:] = activations.sigmoid(Z)
    Z -= T
    return Z / Z.size
