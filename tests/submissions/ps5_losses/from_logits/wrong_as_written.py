# diagnosis: NaN: σ was rounded and 0·log 0 came up
# also: there is an infinity: something overflows
def logit_loss(Z, T):
    Y = 1 / (1 + np.exp(-Z))
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
