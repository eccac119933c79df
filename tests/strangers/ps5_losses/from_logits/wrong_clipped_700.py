# wrong: the logits are clipped at 700 so that exp does not overflow; z = 1000 costs 700 then
def logit_loss(Z, T):
    Z = np.clip(Z, -700, 700)
    return np.mean(np.log(1 + np.exp(Z)) - Z * T)


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
