# wrong: the minus is on the first term alone
def bce(Y, T):
    yes = -np.log(Y[T == 1]).sum()
    no = np.log(1 - Y[T == 0]).sum()
    return (yes + no) / Y.size
