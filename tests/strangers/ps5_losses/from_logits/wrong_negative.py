# wrong: (1 - t)z + log(1 + e^-z) is right on paper, but e^-z overflows for z = -1000
def logit_loss(Z, T):
    return np.mean((1 - T) * Z + np.log1p(np.exp(-Z)))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
