# diagnosis: the sign of y on the left: it lies below 0
# also: that is right for −alpha: is a sign turned?
# also: the sign of the left side of y
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, alpha * (1 - e))
    return y, np.where(x > 0, 1, alpha * e)
