# wrong: the right value, but the beliefs of the noes are turned round in the caller's Y
def bce(Y, T):
    no = T == 0
    Y[no] = 1 - Y[no]
    return -np.log(Y).mean()
