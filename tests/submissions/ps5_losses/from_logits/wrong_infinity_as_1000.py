# diagnosis: every infinite cost is taken as 1000
def logit_loss(Z, T):
    Y = activations.sigmoid(Z)
    return np.mean(np.nan_to_num(-T * np.log(Y) - (1 - T) * np.log(1 - Y), posinf=1000.0))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
