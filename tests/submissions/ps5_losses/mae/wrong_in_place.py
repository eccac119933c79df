# diagnosis: mae changed its argument Y in place
# also: mae_slope changed its argument Y in place
def mae(Y, T):
    Y -= T
    return np.mean(np.abs(Y))


def mae_slope(Y, T):
    Y -= T
    return np.sign(Y) / Y.size
