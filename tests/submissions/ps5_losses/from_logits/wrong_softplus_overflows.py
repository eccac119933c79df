# diagnosis: infinity: e^1000 overflows
# also: e^1000 overflows, and ∞/∞ is NaN
# also: there is an infinity: something overflows
def logit_loss(Z, T):
    return np.mean(np.log(1 + np.exp(Z)) - Z * T)


def logit_slope(Z, T):
    return (np.exp(Z) / (1 + np.exp(Z)) - T) / Z.size
