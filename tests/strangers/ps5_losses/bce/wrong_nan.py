# wrong: the formula as it stands; 0 * log 0 is NaN
def bce(Y, T):
    return -np.mean(T * np.log(Y) + (1 - T) * np.log(1 - Y))
