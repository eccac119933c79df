# diagnosis: that is a logarithm to the base 10
def bce(Y, T):
    return -np.mean(np.log10(np.where(T == 1, Y, 1 - Y)))
