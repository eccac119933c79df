# right: two cases by the sign of z
def logit_loss(Z, T):
    small = np.log1p(np.exp(-np.abs(Z)))
    cost = np.where(Z > 0, (1 - T) * Z + small, -T * Z + small)
    return np.average(cost)


def logit_slope(Z, T):
    return activations.sigmoid(Z) / T.size - T / T.size
