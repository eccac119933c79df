# wrong: |z| forgotten in the exponent: log(1 + e^-z) has an extra -z for negative z, besides max(z, 0)
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log(1 + np.exp(-Z)))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
