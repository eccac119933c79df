# wrong: log of sigmoid(-z): sigmoid(-1000) is 0 for the computer, and the cost becomes infinite
def logit_loss(Z, T):
    p = np.where(T == 1, activations.sigmoid(Z), activations.sigmoid(-Z))
    return -np.mean(np.log(p))


def logit_slope(Z, T):
    return (activations.sigmoid(Z) - T) / Z.size
