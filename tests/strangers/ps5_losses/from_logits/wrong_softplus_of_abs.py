# wrong: log(1 + e^|z|) with a plus: it overflows, and counts |z| besides
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(np.abs(Z))))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
