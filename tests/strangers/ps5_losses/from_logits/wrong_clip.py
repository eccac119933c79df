# wrong: the sigmoid is clipped; a certain wrong logit of 1000 costs 27.6
def logit_loss(Z, T):
    Y = np.clip(activations.sigmoid(Z), 1e-12, 1 - 1e-12)
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
