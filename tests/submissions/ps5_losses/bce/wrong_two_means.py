# diagnosis: the yeses and the noes have means of their own
# also: there is a NaN
def bce(Y, T):
    return -np.log(Y[T == 1]).mean() - np.log(1 - Y[T == 0]).mean()
