# right: logaddexp(0, z) is log(1 + e^z) without overflow; the plain sigmoid gives 1/inf = 0 at -1000
def logit_loss(Z, T):
    return float(np.mean(np.logaddexp(0, Z) - T * Z))


def logit_slope(Z, T):
    return (1 / (1 + np.exp(-Z)) - T) / Z.size
