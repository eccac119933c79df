# right: log 0 becomes a huge finite number, and 0 times it is 0
def bce(Y, T):
    return -np.mean(T * np.nan_to_num(np.log(Y)) + (1 - T) * np.nan_to_num(np.log(1 - Y)))
