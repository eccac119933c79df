# diagnosis: is this a division by //?
def mae(Y, T):
    return np.abs(Y - T).mean()


def mae_slope(Y, T):
    return np.sign(Y - T) // Y.size
