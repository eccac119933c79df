# wrong: right numbers, but the signs of the noes are turned in the caller's Z
def logit_loss(Z, T):
    S = Z
    S[T == 0] *= -1
    return np.logaddexp(0, -S).mean()


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
