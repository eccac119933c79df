# wrong: the slope's e^z/(1 + e^z) is inf/inf = NaN for large z
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log1p(np.exp(-np.abs(Z))))


def logit_slope(Z, T):
    s = np.exp(Z) / (1 + np.exp(Z))
    return (s - T) / Z.size
