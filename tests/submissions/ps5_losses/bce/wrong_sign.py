# diagnosis: the sign: the logarithm of a belief is negative, the loss is not
# also: the sign is turned: what comes is the wanted one, times −1
def bce(Y, T):
    return np.mean(np.log(np.where(T == 1, Y, 1 - Y)))
