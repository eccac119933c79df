# wrong: the sigmoid's own slope is multiplied in once more
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    Y = activations.sigmoid(Z)
    return (Y - T) * Y * (1 - Y) / Z.size
