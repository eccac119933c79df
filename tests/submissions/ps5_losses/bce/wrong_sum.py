# diagnosis: that is the sum: the mean is missing
# also: what comes is twice the wanted one
def bce(Y, T):
    return -np.sum(np.log(np.where(T == 1, Y, 1 - Y)))
