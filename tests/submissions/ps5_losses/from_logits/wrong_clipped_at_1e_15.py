# diagnosis: the belief is kept away from 0 and 1 by 10⁻¹⁵
def logit_loss(Z, T):
    Y = np.clip(activations.sigmoid(Z), 1e-15, 1 - 1e-15)
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
