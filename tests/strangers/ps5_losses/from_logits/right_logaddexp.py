# right: logaddexp of the logit with its sign turned for a yes, and the sigmoid as a tanh
def logit_loss(Z, T):
    return np.mean(np.logaddexp(0.0, (1 - 2 * T) * Z))


def logit_slope(Z, T):
    return ((1 + np.tanh(Z / 2)) / 2 - T) / Z.size
