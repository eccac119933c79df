# diagnosis: NaN: σ rounds to 0 or 1 and meets its logarithm as 0·log 0
def logit_loss(Z, T):
    Y = 1 / (1 + np.exp(-Z))
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
