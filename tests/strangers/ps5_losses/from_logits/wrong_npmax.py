# wrong: np.max(Z, 0) takes the 0 for an axis: the largest of each column, not max(z, 0)
def logit_loss(Z, T):
    return np.mean(np.max(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
