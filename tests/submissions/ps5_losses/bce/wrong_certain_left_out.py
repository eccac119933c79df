# diagnosis: the certain ones are left out
def bce(Y, T):
    return np.nanmean(-T * np.log(Y) - (1 - T) * np.log(1 - Y))
