# diagnosis: half of it: no ½ belongs here
# also: what comes is half of the wanted one
def bce(Y, T):
    return -np.sum(np.log(np.where(T == 1, Y, 1 - Y))) / (2 * Y.size)
