# wrong: the product of many beliefs underflows to 0 before the logarithm is taken
def bce(Y, T):
    p = np.where(T == 1, Y, 1 - Y)
    return -np.log(np.prod(p)) / Y.size
