def logit_loss(Z, T):
    total = 0.0
    for z, t in zip(Z.ravel(), T.ravel()):
        s = z if t == 1 else -z  # the logit of the truth
        total += np.log(1 + np.exp(-s)) if s >= 0 else -s + np.log(1 + np.exp(s))
    return total / Z.size


def logit_slope(Z, T):
    slope = np.zeros(Z.shape)
    for place in np.ndindex(Z.shape):
        slope[place] = (activations.sigmoid(Z[place]) - T[place]) / Z.size
    return slope
