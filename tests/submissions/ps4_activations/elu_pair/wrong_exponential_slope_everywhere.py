# diagnosis: the slope is α·e^x everywhere; on the right it has to be 1
# also: all is right but where x is positive
# also: a number on the way is too large
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, alpha * (e - 1))
    return y, alpha * np.exp(x)
