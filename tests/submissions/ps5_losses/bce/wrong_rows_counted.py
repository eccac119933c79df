# diagnosis: the division is by the number of rows
def bce(Y, T):
    return -np.sum(np.log(np.where(T == 1, Y, 1 - Y))) / len(Y)
