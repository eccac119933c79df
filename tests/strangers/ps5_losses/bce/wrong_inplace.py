# wrong: the caller's Y is changed where T = 0
def bce(Y, T):
    no = T == 0
    Y[no] = 1 - Y[no]
    return -np.mean(np.log(Y))
