# diagnosis: the sign of the slope on the left: y rises there, too
# also: that is right for −alpha: is a sign turned?
# also: the sign of the slope on the left: e^x rises
def elu_pair(x, alpha):
    e = np.exp(np.minimum(x, 0))
    y = np.where(x > 0, x, alpha * (e - 1))
    return y, np.where(x > 0, 1, -alpha * e)
