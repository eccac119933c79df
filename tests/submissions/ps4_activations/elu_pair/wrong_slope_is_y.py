# diagnosis: the slope on the left is y; it has to be α·e^x
# also: all is right but where x is negative
# also: y stands in the slope, without + α
def elu_pair(x, alpha):
    left = alpha * (np.exp(np.minimum(x, 0)) - 1)
    return np.where(x > 0, x, left), np.where(x > 0, 1, left)
