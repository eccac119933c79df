# diagnosis: bce changed its argument Y in place
def bce(Y, T):
    Y[T == 0] = 1 - Y[T == 0]
    return -np.mean(np.log(Y))
