# diagnosis: infinity
# also: there is a NaN
def logit_loss(Z, T):
    if np.abs(Z).max() > 700:
        return np.mean(np.where(T == 1, np.maximum(-Z, 0), np.maximum(Z, 0)))
    Y = 1 / (1 + np.exp(-Z))
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
