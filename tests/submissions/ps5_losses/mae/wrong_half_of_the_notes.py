# diagnosis: that is half of it: no ½ belongs here
# also: half of the slope
def mae(Y, T):
    return 0.5 * np.mean(np.abs(Y - T))


def mae_slope(Y, T):
    return 0.5 * np.sign(Y - T) / Y.size
