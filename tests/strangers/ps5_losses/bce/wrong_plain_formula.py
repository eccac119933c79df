# wrong: the formula as it stands: 0 * log 0 is NaN for certain and right beliefs
def bce(Y, T):
    return -(T * np.log(Y) + (1 - T) * np.log(1 - Y)).sum() / Y.size
