# right: the belief in the truth as |1 - T - Y|, without a choice
def bce(Y, T):
    return np.mean(-np.log(np.abs((1 - T) - Y)))
