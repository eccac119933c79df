# diagnosis: α multiplies e^x alone; brackets
# also: all is right but where x is negative
# also: α e^x − 1: the 1 belongs into the bracket
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    return np.where(x > 0, x, alpha * e - 1), np.where(x > 0, 1, alpha * e)
