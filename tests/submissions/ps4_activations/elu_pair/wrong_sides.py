# diagnosis: the two sides are exchanged
# also: all is right but where x is not 0
# also: a number on the way is too large
def elu_pair(x, alpha):
    e = np.exp(x)
    return np.where(x > 0, alpha * (e - 1), x), np.where(x > 0, alpha * e, 1)
