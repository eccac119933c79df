# diagnosis: that is a logarithm to the base 2
def bce(Y, T):
    return -np.mean(np.log2(np.where(T == 1, Y, 1 - Y)))
