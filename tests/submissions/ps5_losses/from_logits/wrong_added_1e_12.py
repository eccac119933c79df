# diagnosis: the belief is kept away from 0 and 1 by 10⁻¹²
def logit_loss(Z, T):
    Y = activations.sigmoid(Z)
    return -np.mean(T * np.log(Y + 1e-12) + (1 - T) * np.log(1 - Y + 1e-12))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
