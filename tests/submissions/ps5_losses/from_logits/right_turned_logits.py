def logit_loss(Z, T):
    S = np.where(T == 1, -Z, Z)
    return np.mean(np.log(np.exp(np.minimum(S, 0)) + np.exp(-np.maximum(S, 0))) + np.maximum(S, 0))


def logit_slope(Z, T):
    return np.where(T == 1, -activations.sigmoid(-Z), activations.sigmoid(Z)) / Z.size
