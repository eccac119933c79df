# diagnosis: the sign: the logarithm of a belief is negative, the loss is not
# also: the sign: that is truth minus output
def logit_loss(Z, T):
    return -np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    return (T - activations.sigmoid(Z)) / Z.size
