# diagnosis: that is the logarithm of the mean belief
def bce(Y, T):
    return -np.log(np.mean(np.where(T == 1, Y, 1 - Y)))
